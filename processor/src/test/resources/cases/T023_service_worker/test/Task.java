package test;

/** Something to do. */
public record Task(String id, int priority) {}
