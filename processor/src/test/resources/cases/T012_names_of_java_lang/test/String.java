package test;

public record String(int length) {}
