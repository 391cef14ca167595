package dev.athanor.acceptance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What Athanor does otherwise than alchemy on purpose, and why. {@code docs/alchemy.md} tells it to those who come from there. */
enum AlchemyDifference {
    TAGS(
            "(scripts|dispatch/[^/]+)/[^/]+(/settings)?/tags",
            "Athanor tags a script with the hash of what was uploaded, so that nothing is sent twice;"
                    + " alchemy tags it with the names of its Durable Objects, which Athanor does not need.",
            Shown.BY_BOTH),
    VERSION_MESSAGES(
            "(scripts|dispatch/[^/]+)/[^/]+/settings/annotations.*",
            "Each version of a script says what was uploaded, in its message, so that it is known again after a rollback;"
                    + " alchemy says nothing of versions without a label.",
            Shown.BY_BOTH),
    OBJECT_CLASSES(
            "scripts/[^/]+/exports/.*",
            "Athanor declares Durable Object classes in the upload's exports, which Cloudflare compares with what is there;"
                    + " alchemy works out migration steps, which leave no trace to compare with.",
            Shown.BY_BOTH),
    NAMES_OF_QUEUES(
            "scripts/[^/]+/bindings/ATHANOR_QUEUES.*",
            "A worker that consumes queues is told which declaration each queue comes from, so that its handler knows the type"
                    + " of a batch whatever the queue is called in the stage.",
            Shown.BY_BOTH),
    OBSERVABILITY(
            "(scripts/(notifier|studio-clerk|studio-door|studio-errors)|dispatch/studio-sites/acme)"
                    + "(/settings)?/observability(/enabled)?",
            "What was not written is not sent: a worker without @Observability keeps Cloudflare's default,"
                    + " where alchemy switches observability on.",
            Shown.BY_BOTH),
    PREVIEWS(
            "scripts/studio-door/subdomain/previews_enabled",
            "Versions have addresses of their own where previewUrls is true; alchemy gives them to every worker that has an"
                    + " address and no Durable Objects.",
            Shown.BY_THE_STUDIO),
    PLACEMENT(
            "scripts/studio(/settings)?/placement/mode",
            "A placement near a region, a host or a hostname is sent with its mode, targeted, as wrangler sends it; alchemy"
                    + " leaves the mode out.",
            Shown.BY_THE_STUDIO),
    MODULE_NAMES(
            "scripts/(notifier|studio-clerk|studio-door)/(entry_point|modules/.*)",
            "The bundled module is named after the declaration, and a script written inline has a source map too; alchemy names"
                    + " a module after the entrypoint's file, or worker.js.",
            Shown.BY_BOTH),
    CHECKSUMS(
            "d1/[^/]+/schema/athanor_files",
            "A database notes the digest of each file that it has had, so that a changed migration is refused and a file is"
                    + " imported once; alchemy imports its files at every update.",
            Shown.BY_BOTH),
    MIGRATIONS_TABLE(
            "d1/[^/]+/schema/(d1_migrations|schema_changes)",
            "The table of applied migrations has wrangler's columns, with a number as its key; alchemy's has a text.",
            Shown.BY_BOTH),
    VALUES_OF_NAMESPACES(
            "kv/studio-albums/keys/.*",
            "Athanor writes no values into a KV namespace: what a worker or a Java program writes is its own.",
            Shown.BY_THE_STUDIO),
    UNFINISHED_UPLOADS(
            "r2/[^/]+/lifecycle/Default Multipart Abort Rule.*",
            "Cloudflare gives each bucket a rule that ends unfinished uploads after a week. Athanor leaves it unless a rule of"
                    + " its name is declared; alchemy replaces it by the rules of the program.",
            Shown.BY_THE_STUDIO),
    WARP_ROUTING(
            "tunnels/[^/]+/configuration/(warp-routing|warpRouting).*",
            "WARP routing is written under the name that cloudflared reads, warp-routing; alchemy writes warpRouting.",
            Shown.BY_THE_STUDIO),
    COMMENTS_OF_RECORDS(
            "zones/[^/]+/dns/[^/]+/comment",
            "The DNS record of a tunnel says in its comment which application and stage it is of; alchemy's names the tunnel.",
            Shown.BY_THE_STUDIO);

    private enum Shown {
        BY_BOTH,
        BY_THE_STUDIO
    }

    private final String paths;
    private final String reason;
    private final Shown shown;

    AlchemyDifference(String paths, String reason, Shown shown) {
        this.paths = paths;
        this.reason = reason;
        this.shown = shown;
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

    /** The reasons for differences of a sample that there are no longer. */
    static List<AlchemyDifference> unused(Sample sample, SortedMap<String, String> differences) {
        return Arrays.stream(values())
                .filter(known -> known.shown == Shown.BY_BOTH || sample.equals(Sample.FROM_ALCHEMY_STUDIO))
                .filter(known -> differences.keySet().stream().noneMatch(path -> path.matches(known.paths)))
                .toList();
    }
}
