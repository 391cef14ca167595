package dev.athanor.local.workerd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** The program that Node.js runs, as files. */
final class BridgeProgram {

    private static final List<String> FILES = List.of(
            "bridge.mjs",
            "miniflare4.mjs",
            "bindings.mjs",
            "calls.mjs",
            "absent.mjs",
            "absent-binding.mjs",
            "dispatch.mjs",
            "dispatcher.mjs",
            "outbound-calls.mjs",
            "outbound-tenant.mjs",
            "outbound-worker.mjs",
            "sites.mjs",
            "stand-ins.mjs",
            "stand-in-calls.mjs",
            "vectors.mjs",
            "addresses.mjs",
            "versions.mjs",
            "front.mjs",
            "logs.mjs",
            "stacks.mjs",
            "admin.mjs",
            "queues.mjs",
            "messages.mjs",
            "workflows.mjs",
            "buckets.mjs",
            "rpc.mjs",
            "rpc-bindings.mjs",
            "rpc-codec.mjs",
            "rpc-door.mjs",
            "public-buckets.mjs",
            "plugin.cjs");

    private BridgeProgram() {}

    /** Writes the program into a directory; the file to run. */
    static Path write(Path directory) {
        try {
            for (String name : FILES) {
                try (InputStream content =
                        Objects.requireNonNull(BridgeProgram.class.getResourceAsStream(name), name)) {
                    Files.copy(content, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new WorkerdStartException(
                    "The directory " + directory + " can't be written (" + e.getMessage()
                            + "). Make it writable, and try again.",
                    e);
        }
        return directory.resolve(FILES.get(0));
    }
}
