package com.example.studio;

import dev.athanor.annotation.Worker;
import dev.athanor.binding.ObjectNamespace;

/** Keeps the books of the {@link Studio}, and asks it for its prices: the two are bound to each other. */
@Worker(name = "studio-clerk", entrypoint = "src/main/worker/clerk.ts", compatibilityDate = "2026-04-01")
public interface ClerkWorker {

    /** The studio, over HTTP. */
    Studio studio();

    /** Who was there. */
    ObjectNamespace<VisitorBook> visitors();

    /** What was ordered. */
    Books books();
}
