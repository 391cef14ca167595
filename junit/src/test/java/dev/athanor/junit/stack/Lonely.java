package dev.athanor.junit.stack;

import dev.athanor.annotation.Worker;

/** A worker that has nothing to do with the others. */
@Worker(entrypoint = "src/test/worker/authors.js", url = true, compatibilityDate = "2026-04-01")
public interface Lonely {

    Letters letters();
}
