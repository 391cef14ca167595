package dev.athanor.runtime.link;

import dev.athanor.manifest.ConsumerSettings;
import dev.athanor.manifest.DispatchNamespaceEntry;
import dev.athanor.manifest.HostedEntry;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.References;
import dev.athanor.manifest.WorkerEntry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return StackBuilder.build(manifest, Placeholders.of(manifest.app(), stage, environment));
    }

    /**
     * The stack of a stage as far as it does not depend on the environment: <code>${env.NAME}</code> stays as it is.
     *
     * @throws LinkException as {@link #resolve} does
     */
    public static Stack withoutEnvironment(Manifest manifest, String stage) {
        return StackBuilder.build(manifest, Placeholders.withoutEnvironment(manifest.app(), stage));
    }

    /** The declarations of one kind, sorted by qualified name. */
    public <E extends ManifestEntry> List<StackEntry<E>> entries(Class<E> kind) {
        return entries.stream().flatMap(entry -> entry.as(kind).stream()).toList();
    }

    /** Whether a declaration has the name that it gets where none is written. */
    public boolean isDefaultName(StackEntry<?> entry) {
        return entry.name().equals(app + "-" + stage + "-" + entry.id());
    }

    /** The workers that stand by themselves, sorted by qualified name. */
    public List<StackEntry<WorkerEntry>> workers() {
        return scripts().stream().filter(worker -> !isTenant(worker)).toList();
    }

    /** The worker that stands by itself whose script has a name; absent where none is declared. */
    public Optional<StackEntry<WorkerEntry>> worker(String script) {
        return workers().stream().filter(worker -> worker.name().equals(script)).findFirst();
    }

    /** The workers in dispatch namespaces, sorted by qualified name. */
    public List<StackEntry<WorkerEntry>> tenants() {
        return scripts().stream().filter(Stack::isTenant).toList();
    }

    /** All workers, those in dispatch namespaces too, sorted by qualified name. */
    public List<StackEntry<WorkerEntry>> scripts() {
        return entries(WorkerEntry.class);
    }

    /** The dispatch namespace that one of the {@link #tenants} is put into. */
    public StackEntry<DispatchNamespaceEntry> namespaceOf(StackEntry<WorkerEntry> tenant) {
        return entry(
                Objects.requireNonNull(tenant.entry().lifecycle().namespace(), "namespace"),
                DispatchNamespaceEntry.class);
    }

    private static boolean isTenant(StackEntry<WorkerEntry> worker) {
        return worker.entry().lifecycle().namespace() != null;
    }

    /**
     * The declaration of an interface.
     *
     * @throws IllegalArgumentException when there is none of that kind; linking has made sure that each reference has one
     */
    public <E extends ManifestEntry> StackEntry<E> entry(String declaration, Class<E> kind) {
        return entry(declaration)
                .as(kind)
                .orElseThrow(() -> new IllegalArgumentException(declaration + " is no " + kind.getSimpleName()));
    }

    /**
     * The declaration of an interface, of whatever kind.
     *
     * @throws IllegalArgumentException when there is none
     */
    public StackEntry<?> entry(String declaration) {
        return entries.stream()
                .filter(entry -> entry.declaration().equals(declaration))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(declaration + " is not declared"));
    }

    /** The name of the script that a worker's interface stands for, whether it is of this stack or of another project. */
    public String script(String declaration) {
        return entry(declaration).name();
    }

    /** Whether anything refers to a declaration. */
    public boolean uses(String declaration) {
        return entries.stream()
                .flatMap(entry -> References.of(entry.entry()).stream())
                .anyMatch(reference -> reference.target().equals(declaration));
    }

    /** The worker whose code has a class: the one that it names, or else the one that binds it. Absent when none does. */
    public <E extends ManifestEntry & HostedEntry> Optional<StackEntry<WorkerEntry>> host(StackEntry<E> hosted) {
        String named = hosted.entry().worker();
        return workers().stream()
                .filter(worker -> named == null
                        ? Entries.declaredBindings(worker.entry()).containsValue(hosted.declaration())
                        : worker.declaration().equals(named))
                .findFirst();
    }

    /** The script that has a class, of this stack or of another project. Absent when nothing says which. */
    public <E extends ManifestEntry & HostedEntry> Optional<String> hostScript(StackEntry<E> hosted) {
        String named = hosted.entry().worker();
        return named == null ? host(hosted).map(StackEntry::name) : Optional.of(script(named));
    }

    /** The classes of one kind that live in a worker's code, sorted by qualified name. */
    public <E extends ManifestEntry & HostedEntry> List<StackEntry<E>> hosted(
            Class<E> kind, StackEntry<WorkerEntry> worker) {
        return entries(kind).stream()
                .filter(entry -> host(entry).equals(Optional.of(worker)))
                .toList();
    }

    /** The worker that consumes a queue, if one does. */
    public Optional<StackEntry<WorkerEntry>> consumerOf(String queueDeclaration) {
        return workers().stream()
                .filter(worker -> worker.entry().triggers().consumers().stream()
                        .anyMatch(consumer -> consumer.queue().equals(queueDeclaration)))
                .findFirst();
    }

    /** Physical to declared names of the queues that a worker consumes, in the order declared: {@code ATHANOR_QUEUES}. */
    public Map<String, String> consumedQueues(StackEntry<WorkerEntry> worker) {
        Map<String, String> queues = new LinkedHashMap<>();
        for (ConsumerSettings consumer : worker.entry().triggers().consumers()) {
            StackEntry<QueueEntry> queue = entry(consumer.queue(), QueueEntry.class);
            queues.put(queue.name(), queue.id());
        }
        return Collections.unmodifiableMap(queues);
    }
}
