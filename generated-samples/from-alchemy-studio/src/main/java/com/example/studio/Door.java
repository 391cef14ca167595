package com.example.studio;

import dev.athanor.annotation.Var;
import dev.athanor.annotation.Worker;
import dev.athanor.annotation.WorkerFormat;

/** What the studio's first page was, in the older format. */
@Worker(
        name = "studio-door",
        script = "addEventListener(\"fetch\", (event) =>"
                + " event.respondWith(new Response(\"The studio is at \" + STUDIO_ADDRESS)));",
        format = WorkerFormat.SERVICE_WORKER,
        url = true,
        compatibilityDate = "2026-04-01")
public interface Door {

    /** Where the studio is. */
    @Var("studio.example.com")
    String studioAddress();
}
