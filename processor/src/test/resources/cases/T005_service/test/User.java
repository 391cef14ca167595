package test;

public record User(String id, String name) {}
