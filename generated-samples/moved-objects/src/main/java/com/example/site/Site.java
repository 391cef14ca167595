package com.example.site;

import dev.athanor.annotation.Worker;
import dev.athanor.binding.ObjectNamespace;

/** What visitors talk to. It still counts them itself; what they write has moved to {@link Community}. */
@Worker(entrypoint = "src/main/worker/site.ts", url = true, compatibilityDate = "2026-04-01")
public interface Site {

    /** How often pages were visited. */
    ObjectNamespace<Visits> visits();

    /** The guestbook. */
    ObjectNamespace<Guestbook> guestbook();

    /** The polls. */
    ObjectNamespace<Poll> poll();
}
