package test.invoice;

public record Line(int cents) {}
