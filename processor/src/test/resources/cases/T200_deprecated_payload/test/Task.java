package test;

/** @deprecated send something else */
@Deprecated
public record Task(String id) {}
