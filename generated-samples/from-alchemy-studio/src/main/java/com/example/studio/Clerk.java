package com.example.studio;

import dev.athanor.annotation.Entrypoint;

/** What {@link ClerkWorker} does for others. */
@Entrypoint(worker = ClerkWorker.class)
public interface Clerk {

    /** Takes an order for a print, and says what it costs, in cents. */
    int order(String photo, String size);
}
