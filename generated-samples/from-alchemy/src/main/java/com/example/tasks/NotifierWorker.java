package com.example.tasks;

import dev.athanor.annotation.Worker;

/** Tells people what was done. It has no address. */
@Worker(name = "notifier", entrypoint = "src/main/worker/notifier.ts", compatibilityDate = "2025-09-13")
public interface NotifierWorker {

    /** Whom it has told. */
    TasksDb db();
}
