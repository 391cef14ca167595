package com.example.site;

import dev.athanor.annotation.Worker;
import dev.athanor.binding.ObjectNamespace;

/** Polls, at an address of their own. */
@Worker(entrypoint = "src/before/worker/polls.ts", url = true, compatibilityDate = "2026-04-01")
public interface Polls {

    /** The polls. */
    ObjectNamespace<Poll> poll();
}
