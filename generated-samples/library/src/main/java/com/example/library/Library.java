package com.example.library;

import dev.athanor.annotation.Worker;
import dev.athanor.binding.Ai;

/** Takes articles, and finds those that are about something. */
@Worker(entrypoint = "src/main/worker/library.ts", url = true, compatibilityDate = "2026-04-01")
public interface Library {

    /** The articles themselves. */
    LibraryDb db();

    /** What the articles are about. */
    Articles articles();

    /** What people have asked for, by the vectors of a model. */
    Questions questions();

    /** Which articles are read. */
    RecentlyRead recentlyRead();

    /** Makes vectors of what people ask for. */
    Ai ai();
}
