package com.example.loader;

import dev.athanor.annotation.Var;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.WorkerLoader;

/** Runs what it is sent, each piece of code as a worker of its own, with what it is given and without the internet. */
@Worker(entrypoint = "src/main/worker/runner.ts", compatibilityDate = "2026-04-01", url = true)
public interface Runner {

    /** Loads the code. */
    WorkerLoader loader();

    /** What each piece of code finds as {@code env.GREETING}. */
    @Var("Hello")
    String greeting();
}
