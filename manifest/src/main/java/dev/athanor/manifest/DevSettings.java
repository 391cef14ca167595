package dev.athanor.manifest;

import org.jspecify.annotations.Nullable;

/**
 * How a worker is served while it is developed. Nothing of it reaches an account.
 *
 * @param port the port at which it answers
 * @param tunnel whether it gets a public address for as long as it is served
 */
public record DevSettings(@Nullable Integer port, @Nullable Boolean tunnel) {}
