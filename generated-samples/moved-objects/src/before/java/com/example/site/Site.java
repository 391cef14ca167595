package com.example.site;

import dev.athanor.annotation.Worker;
import dev.athanor.binding.ObjectNamespace;

/** What visitors talk to. */
@Worker(entrypoint = "src/before/worker/site.ts", url = true, compatibilityDate = "2026-04-01")
public interface Site {

    /** How often pages were visited. */
    ObjectNamespace<Counter> counter();

    /** The guestbook. */
    ObjectNamespace<Guestbook> guestbook();
}
