package dev.athanor.junit.stack;

import java.time.Instant;

/** Who writes notes. */
public record Author(String name, Instant since) {}
