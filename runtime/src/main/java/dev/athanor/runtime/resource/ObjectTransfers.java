package dev.athanor.runtime.resource;

import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.ScriptsApi.Script;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.resource.ObjectMove.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Classes of Durable Objects that move from one worker of the stage to another, in one apply and in this order: the new
 * worker's code is uploaded and says that it expects the class ({@code expecting-transfer}), the old worker's upload hands it
 * over ({@code transferred}), and the new worker is uploaded as it is declared.
 */
final class ObjectTransfers {

    private static final String HANDING_OVER = "worker-handing-over";

    private ObjectTransfers() {}

    /** The classes that a script hands over, each with the worker that it goes to. */
    static Map<String, StackEntry<WorkerEntry>> from(Planning planning, String script) {
        Map<String, StackEntry<WorkerEntry>> classes = new LinkedHashMap<>();
        for (HostedObjects.Hosted hosted : planning.hostedObjects().all()) {
            ObjectMove move = ObjectMove.of(planning, hosted.host(), hosted.object());
            if (move.is(Kind.TRANSFER) && move.from().equals(script)) {
                classes.put(hosted.object().entry().className(), hosted.host());
            }
        }
        return classes;
    }

    /** The scripts that a worker gets classes from. */
    static Set<String> sources(Planning planning, StackEntry<WorkerEntry> worker) {
        Set<String> sources = new LinkedHashSet<>();
        for (StackEntry<DurableObjectEntry> object : DurableObjects.hosted(planning, worker)) {
            ObjectMove move = ObjectMove.of(planning, worker, object);
            if (move.is(Kind.TRANSFER)) {
                sources.add(move.from());
            }
        }
        return sources;
    }

    /**
     * The classes that a script of another application or stage expects from a script of ours which no longer declares them, each
     * with that script.
     */
    static Map<String, String> toOthers(Planning planning, String script) {
        Map<String, String> classes = new LinkedHashMap<>();
        if (planning.account()
                .script(script)
                .map(ScriptObjects::classes)
                .orElse(Set.of())
                .isEmpty()) {
            return classes;
        }
        Set<String> declared = planning.hostedObjects().all().stream()
                .filter(hosted -> hosted.host().name().equals(script))
                .map(hosted -> hosted.object().entry().className())
                .collect(Collectors.toSet());
        planning.account().scripts().stream()
                .filter(other -> !planning.ownership().owns(other))
                .forEach(other -> ScriptObjects.expectedFrom(other, script).stream()
                        .filter(name -> !declared.contains(name))
                        .forEach(name -> classes.put(name, other.id())));
        return classes;
    }

    /** The classes that a script hands over, each with the script that it goes to. */
    private static Map<String, String> targets(Planning planning, String script) {
        Map<String, String> targets = toOthers(planning, script);
        from(planning, script).forEach((name, host) -> targets.put(name, host.name()));
        return targets;
    }

    /** What a script's upload says once of the classes that it hands over. */
    static Map<String, Map<String, String>> farewells(Planning planning, String script) {
        Map<String, Map<String, String>> farewells = new LinkedHashMap<>();
        targets(planning, script)
                .forEach((name, target) -> farewells.put(
                        name, Map.of("type", ScriptObjects.KIND, "state", "transferred", "transferred_to", target)));
        return farewells;
    }

    static Map<String, String> deleted() {
        return Map.of("type", ScriptObjects.KIND, "state", "deleted");
    }

    /** The steps after which the workers that get a script's classes expect them. */
    static List<ResourceKey> expecting(Planning planning, String script) {
        return from(planning, script).values().stream().map(FirstUpload::key).toList();
    }

    /** Whether a worker hands classes over while it expects others, which takes an upload of its own. */
    static boolean goBothWays(Planning planning, StackEntry<WorkerEntry> worker) {
        return !sources(planning, worker).isEmpty()
                && !from(planning, worker.name()).isEmpty();
    }

    /** The steps that hand classes over to a worker. */
    static List<ResourceKey> handingOver(Planning planning, StackEntry<WorkerEntry> worker) {
        Stack stack = planning.deployment().stack();
        return sources(planning, worker).stream()
                .map(source -> stack.worker(source)
                        .filter(other -> !goBothWays(planning, other))
                        .map(Workers::key)
                        .orElseGet(() -> handingOver(source)))
                .toList();
    }

    static ResourceKey handingOver(String script) {
        return new ResourceKey(HANDING_OVER, script);
    }

    /** The classes that a script which is no longer declared hands over before it goes. */
    static Set<String> handedOver(Planning planning, Script script) {
        return planning.deployment().stack().worker(script.id()).isPresent()
                ? Set.of()
                : targets(planning, script.id()).keySet();
    }

    /**
     * Plans the upload by which a script that is no longer declared hands its classes over: code that does nothing, since the
     * script goes right after. Whatever else it holds goes with it, to which consent was given, or else the script is kept
     * and nothing is planned.
     */
    static List<ResourceKey> planHandingOver(Planning planning, Script script) {
        Set<String> classes = targets(planning, script.id()).keySet();
        if (classes.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, String>> exports = new LinkedHashMap<>();
        ScriptObjects.classes(script).forEach(name -> exports.put(name, deleted()));
        exports.putAll(farewells(planning, script.id()));
        exports.keySet().stream()
                .filter(name -> !classes.contains(name) && !DurableObjects.mayLose(planning, name))
                .forEach(name -> planning.refuse(
                        script.id(),
                        "the worker " + script.id()
                                + " is no longer declared, and besides what it hands over it holds the" + " objects of "
                                + name + "; say where they go, or consent to their loss by name."));
        Ownership ownership = planning.ownership();
        Change.Builder change = Change.of(handingOver(script.id()), script.id(), null)
                .after(expecting(planning, script.id()))
                .after(RemovedConsumers.by(planning, script.id()));
        planning.add(change.update(
                "hands over " + String.join(", ", classes) + " before it goes",
                progress -> progress.api().scripts().upload(script.id(), StandIns.last(ownership, exports))));
        return List.of(handingOver(script.id()));
    }
}
