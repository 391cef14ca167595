package test;

public record Override() {}
