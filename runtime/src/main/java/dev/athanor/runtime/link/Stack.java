package dev.athanor.runtime.link;

import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.WorkerEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an application declares, for one stage: names are final, placeholders are gone.
 *
 * @param app the application's name
 * @param stage the stage's name
 * @param entries the declarations, sorted by the interface's qualified name
 */
public record Stack(String app, String stage, List<StackEntry<?>> entries) {

    /** The stage where none is named. */
    public static final String DEFAULT_STAGE = "dev";

    public Stack {
        entries = List.copyOf(entries);
    }

    /**
     * The stack of a stage. Strings may hold <code>${app}</code>, <code>${stage}</code> and <code>${env.NAME}</code>.
     *
     * @param stage lower-case letters, digits and dashes, beginning with a letter or digit
     * @param environment the environment variables
     * @throws LinkException when a placeholder is unknown or its variable not set, when a name breaks Cloudflare's rules
     *     or is taken twice; with all the problems
     */
    public static Stack resolve(Manifest manifest, String stage, Map<String, String> environment) {
        return Optional.<Stack>empty().orElseThrow();
    }

    /** The declarations of one kind, sorted by qualified name. */
    public <E extends ManifestEntry> List<StackEntry<E>> entries(Class<E> kind) {
        return Optional.<List<StackEntry<E>>>empty().orElseThrow();
    }

    /** All workers, sorted by qualified name. */
    public List<StackEntry<WorkerEntry>> workers() {
        return entries(WorkerEntry.class);
    }

    /**
     * The declaration of an interface.
     *
     * @throws IllegalArgumentException when there is none of that kind; linking has made sure that each reference has one
     */
    public <E extends ManifestEntry> StackEntry<E> entry(String declaration, Class<E> kind) {
        return Optional.<StackEntry<E>>empty().orElseThrow();
    }

    /** The declaration of an interface, of whatever kind. */
    public StackEntry<?> entry(String declaration) {
        return Optional.<StackEntry<?>>empty().orElseThrow();
    }

    /** The worker that hosts a class of Durable Objects: the one that binds it. Absent when none does. */
    public Optional<StackEntry<WorkerEntry>> host(StackEntry<DurableObjectEntry> durableObject) {
        return Optional.<Optional<StackEntry<WorkerEntry>>>empty().orElseThrow();
    }

    /** The worker that consumes a queue, if one does. */
    public Optional<StackEntry<WorkerEntry>> consumerOf(String queueDeclaration) {
        return Optional.<Optional<StackEntry<WorkerEntry>>>empty().orElseThrow();
    }

    /** Physical to declared names of the queues that a worker consumes, in the order declared: {@code ATHANOR_QUEUES}. */
    public Map<String, String> consumedQueues(StackEntry<WorkerEntry> worker) {
        return Optional.<Map<String, String>>empty().orElseThrow();
    }
}
