package dev.athanor.junit.stack;

import dev.athanor.annotation.Worker;

/** Knows the authors. */
@Worker(entrypoint = "src/test/worker/authors.js", compatibilityDate = "2026-04-01")
public interface Authors {}
