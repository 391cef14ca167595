package dev.athanor.runtime.resource;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.ScriptsApi.Script;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Workers that stay when their stage goes, or their declaration, because the declaration says so. A script carries that as a tag,
 * so that it is known when the declaration is gone.
 */
final class Retention {

    static final String REASON = "is retained, as its declaration says";

    private Retention() {}

    /** Whether a script of ours stays. */
    static boolean of(Planning planning, Script script) {
        return isAdopted(planning, script) || isDeclared(planning, script);
    }

    /** Why a script stays that does. */
    static String reason(Planning planning, Script script) {
        return isDeclared(planning, script) ? REASON : adopted(planning, script).orElse(REASON);
    }

    private static boolean isAdopted(Planning planning, Script script) {
        return adopted(planning, script).isPresent();
    }

    /** What was taken over is not taken away; its tags say that it is ours, and only the ledger how it came to be. */
    private static Optional<String> adopted(Planning planning, Script script) {
        ResourceKey key = declared(planning, script)
                .map(Workers::key)
                .orElseGet(() -> new ResourceKey(Workers.KIND, script.id()));
        return planning.keptAsAdopted(key, Workers.KIND, script.id(), true);
    }

    private static boolean isDeclared(Planning planning, Script script) {
        return declared(planning, script)
                .map(worker -> worker.entry().lifecycle().retains())
                .orElseGet(() -> isTagged(script));
    }

    /** The names of all scripts that stay when the stage goes. */
    static Set<String> all(Planning planning) {
        return names(ours(planning).filter(script -> of(planning, script)));
    }

    /** The names of those that are no longer declared. */
    static Set<String> undeclared(Planning planning) {
        return names(ours(planning)
                .filter(script -> declared(planning, script).isEmpty())
                .filter(script -> of(planning, script)));
    }

    /** Whether a script was uploaded to stay. */
    static boolean isTagged(Script script) {
        return Ownership.tag(script, UploadTags.RETAIN).isPresent();
    }

    private static Stream<Script> ours(Planning planning) {
        return planning.account().scripts().stream().filter(planning.ownership()::owns);
    }

    private static Optional<StackEntry<WorkerEntry>> declared(Planning planning, Script script) {
        return planning.deployment().stack().workers().stream()
                .filter(worker -> worker.name().equals(script.id()))
                .findFirst();
    }

    private static Set<String> names(Stream<Script> scripts) {
        return scripts.map(Script::id).collect(Collectors.toSet());
    }
}
