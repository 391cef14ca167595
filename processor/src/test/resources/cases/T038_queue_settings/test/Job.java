package test;

public record Job(String id) {}
