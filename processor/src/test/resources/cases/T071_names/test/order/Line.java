package test.order;

public record Line(String product) {}
