package test;

/**
 * An amount.
 *
 * @param cents how much
 * @param currency of what
 */
public record Money(long cents, String currency) {}
