package test;

public record Object() {}
