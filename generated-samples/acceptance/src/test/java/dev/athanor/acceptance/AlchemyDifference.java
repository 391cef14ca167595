package dev.athanor.acceptance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What Athanor does otherwise than alchemy on purpose, and why. {@code docs/alchemy.md} tells it to those who come from there. */
enum AlchemyDifference {
    TAGS(
            "scripts/[^/]+(/settings)?/tags",
            "Athanor tags a script with the hash of what was uploaded, so that nothing is sent twice;"
                    + " alchemy tags it with the names of its Durable Objects, which Athanor does not need."),
    VERSION_MESSAGES(
            "scripts/[^/]+/settings/annotations.*",
            "Each version of a script says what was uploaded, in its message, so that it is known again after a rollback;"
                    + " alchemy says nothing of versions without a label."),
    OBJECT_CLASSES(
            "scripts/[^/]+/exports/.*",
            "Athanor declares Durable Object classes in the upload's exports, which Cloudflare compares with what is there;"
                    + " alchemy works out migration steps, which leave no trace to compare with."),
    NAMES_OF_QUEUES(
            "scripts/[^/]+/bindings/ATHANOR_QUEUES.*",
            "A worker that consumes queues is told which declaration each queue comes from, so that its handler knows the type"
                    + " of a batch whatever the queue is called in the stage."),
    OBSERVABILITY(
            "scripts/notifier(/settings)?/observability(/enabled)?",
            "What was not written is not sent: a worker without @Observability keeps Cloudflare's default,"
                    + " where alchemy switches observability on."),
    MODULE_NAMES(
            "scripts/notifier/(entry_point|modules/.*)",
            "The bundled module is named after the declaration; alchemy names it after the entrypoint's file."),
    CHECKSUMS(
            "d1/[^/]+/schema/athanor_files",
            "A database notes the digest of each file that it has had, so that a changed migration is refused and a file is"
                    + " imported once; alchemy imports its files at every update."),
    MIGRATIONS_TABLE(
            "d1/[^/]+/schema/d1_migrations",
            "The table of applied migrations has wrangler's columns, with a number as its key; alchemy's has a text.");

    private final String paths;
    private final String reason;

    AlchemyDifference(String paths, String reason) {
        this.paths = paths;
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** The differences that nobody has given a reason for. */
    static Map<String, String> unexplained(SortedMap<String, String> differences) {
        SortedMap<String, String> unexplained = new TreeMap<>(differences);
        unexplained.keySet().removeIf(path -> Arrays.stream(values()).anyMatch(known -> path.matches(known.paths)));
        return unexplained;
    }

    /** The reasons for differences that there are no longer. */
    static List<AlchemyDifference> unused(SortedMap<String, String> differences) {
        return Arrays.stream(values())
                .filter(known -> differences.keySet().stream().noneMatch(path -> path.matches(known.paths)))
                .toList();
    }
}
