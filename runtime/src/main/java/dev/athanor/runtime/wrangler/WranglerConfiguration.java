package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import java.nio.file.Path;
import java.util.Optional;

/** The text of a worker's {@code wrangler.jsonc}. */
public final class WranglerConfiguration {

    private WranglerConfiguration() {}

    /**
     * A worker's configuration, which fits the {@code config-schema.json} of wrangler 4.164.0.
     *
     * @param stack the stack that the worker is part of
     * @param projectDirectory what the worker's paths are relative to
     * @param directory where the file will lie; its paths are relative to it
     */
    public static String of(Stack stack, StackEntry<WorkerEntry> worker, Path projectDirectory, Path directory) {
        return Optional.<String>empty().orElseThrow();
    }
}
