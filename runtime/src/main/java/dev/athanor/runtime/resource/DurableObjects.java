package dev.athanor.runtime.resource;

import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.ScriptsApi.Script;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Classes of Durable Objects. They come and go with the upload of the worker that hosts them, through its
 * {@code exports}; a class that is no longer declared takes its objects with it, and so takes consent.
 */
final class DurableObjects implements ResourceKind {

    private static final String KIND = "durable-object";

    @Override
    public void observe(Planning planning) {
        planning.account().scripts.start(Account.ALL);
    }

    @Override
    public void plan(Planning planning) {
        for (StackEntry<WorkerEntry> worker : planning.deployment().stack().workers()) {
            Set<String> present = present(planning, worker);
            for (StackEntry<DurableObjectEntry> hosted : hosted(planning, worker)) {
                Change.Builder change =
                        Change.of(new ResourceKey(KIND, hosted.id()), hosted.name(), hosted.declaration());
                boolean there = present.remove(hosted.entry().className());
                planning.add(
                        there
                                ? change.unchanged()
                                : change.after(Workers.key(worker))
                                        .create("comes with the upload of " + worker.name(), Operation.NOTHING));
            }
            present.forEach(undeclared -> planLoss(planning, worker, undeclared));
        }
    }

    /** Classes go with their worker. */
    @Override
    public void planRemoval(Planning planning) {}

    private static void planLoss(Planning planning, StackEntry<WorkerEntry> worker, String className) {
        ResourceKey key = new ResourceKey(KIND, worker.id() + "/" + className);
        if (planning.mayLose(key, className)) {
            planning.add(Change.of(key, className, null)
                    .after(Workers.key(worker))
                    .delete(
                            "is no longer declared; its objects go with the upload of " + worker.name(),
                            Operation.NOTHING));
        } else {
            planning.refuse(
                    worker.declaration(),
                    "the Durable Object class " + className + " is no longer declared, and removing it would delete"
                            + " its objects; declare it again, or consent to the loss of " + key + ".");
        }
    }

    /** What a worker's upload says of the classes that it hosts: <code>{"Counter":{"type":"durable-object",...}}</code>. */
    static Map<String, Map<String, String>> exports(Planning planning, StackEntry<WorkerEntry> worker) {
        Map<String, Map<String, String>> exports = new LinkedHashMap<>();
        for (StackEntry<DurableObjectEntry> hosted : hosted(planning, worker)) {
            exports.put(
                    hosted.entry().className(),
                    Map.of("type", KIND, "storage", hosted.entry().storage()));
        }
        return exports;
    }

    /** What it says once of those that go with it. */
    static Map<String, Map<String, String>> farewells(Planning planning, StackEntry<WorkerEntry> worker) {
        Map<String, Map<String, String>> farewells = new LinkedHashMap<>();
        Set<String> gone = present(planning, worker);
        gone.removeAll(exports(planning, worker).keySet());
        gone.forEach(name -> farewells.put(name, Map.of("type", KIND, "state", "deleted")));
        return farewells;
    }

    static List<StackEntry<DurableObjectEntry>> hosted(Planning planning, StackEntry<WorkerEntry> worker) {
        var stack = planning.deployment().stack();
        return stack.entries(DurableObjectEntry.class).stream()
                .filter(object -> stack.host(object).equals(java.util.Optional.of(worker)))
                .toList();
    }

    /** Whether a class, by its name or the id of its declaration, may go. */
    static boolean mayLose(Planning planning, String className) {
        return planning.mayLose(new ResourceKey(KIND, className), className)
                || planning.deployment().stack().entries(DurableObjectEntry.class).stream()
                        .filter(declared -> declared.entry().className().equals(className))
                        .anyMatch(declared -> planning.mayLose(new ResourceKey(KIND, declared.id()), className));
    }

    /** The classes that a script has in the account. */
    static Set<String> present(Planning planning, StackEntry<WorkerEntry> worker) {
        return planning.account()
                .script(worker.name())
                .map(DurableObjects::classes)
                .orElseGet(LinkedHashSet::new);
    }

    static Set<String> classes(Script script) {
        Set<String> classes = new LinkedHashSet<>();
        JsonNode exports = script.exports();
        if (exports != null) {
            exports.propertyStream()
                    .filter(export -> isLive(export.getValue()))
                    .forEach(export -> classes.add(export.getKey()));
        }
        return classes;
    }

    private static boolean isLive(JsonNode export) {
        return KIND.equals(export.path("type").asString(""))
                && "created".equals(export.path("state").asString("created"));
    }
}
