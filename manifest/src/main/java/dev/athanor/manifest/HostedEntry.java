package dev.athanor.manifest;

import org.jspecify.annotations.Nullable;

/** A class that lives in one worker's code and that several workers may bind. */
public interface HostedEntry {

    /** The class that the hosting worker's entrypoint exports. */
    String className();

    /** The declaration of the worker that hosts it; the only one that binds it where none is named. */
    @Nullable
    String worker();
}
