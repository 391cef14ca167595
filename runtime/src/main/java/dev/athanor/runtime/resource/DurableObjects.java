package dev.athanor.runtime.resource;

import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.resource.ObjectMove.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Classes of Durable Objects. They come, move and go with the upload of the worker that hosts them, through its
 * {@code exports}; a class that is no longer declared takes its objects with it, and so takes consent.
 */
final class DurableObjects implements ResourceKind {

    private static final String KIND = ScriptObjects.KIND;

    @Override
    public void observe(Planning planning) {
        planning.account().scripts.start(Account.ALL);
    }

    @Override
    public void plan(Planning planning) {
        for (StackEntry<WorkerEntry> worker : planning.deployment().stack().workers()) {
            Set<String> undeclared = present(planning, worker);
            for (StackEntry<DurableObjectEntry> hosted : hosted(planning, worker)) {
                ObjectMove move = ObjectMove.of(planning, worker, hosted);
                plan(planning, worker, hosted, move);
                undeclared.remove(hosted.entry().className());
                if (move.is(Kind.RENAME)) {
                    undeclared.remove(move.from());
                }
            }
            undeclared.removeAll(ObjectTransfers.from(planning, worker.name()).keySet());
            Map<String, String> others = ObjectTransfers.toOthers(planning, worker.name());
            for (String name : undeclared) {
                String other = others.get(name);
                if (other == null) {
                    planLoss(planning, worker, name);
                } else {
                    planFarewell(planning, worker, name, other);
                }
            }
        }
    }

    /** Classes go with their worker. */
    @Override
    public void planRemoval(Planning planning) {}

    private static void plan(
            Planning planning, StackEntry<WorkerEntry> worker, StackEntry<DurableObjectEntry> hosted, ObjectMove move) {
        Change.Builder change = Change.of(new ResourceKey(KIND, hosted.id()), hosted.name(), hosted.declaration())
                .after(Workers.key(worker));
        String upload = "with the upload of " + worker.name();
        switch (move.kind()) {
            case NONE -> planning.add(change.unchanged());
            case CREATE -> planning.add(change.create("comes " + upload, Operation.NOTHING));
            case RENAME ->
                planning.add(change.fields(List.of(new FieldChange("class_name", move.from(), hosted.name())))
                        .update("is renamed " + upload + ", and keeps its objects", Operation.NOTHING));
            case TRANSFER ->
                planning.add(change.fields(List.of(new FieldChange("script", move.from(), worker.name())))
                        .update("moves to " + worker.name() + " with its objects", Operation.NOTHING));
            case AWAIT ->
                planning.add(change.keep("is expected from " + move.from()
                        + ", which is not of this stage: its own deployment hands the class over once it no longer"
                        + " declares it, and another apply here completes the move"));
            case REFUSE ->
                planning.refuse(
                        hosted.declaration(), "the Durable Object class " + hosted.name() + " " + move.refusal() + ".");
        }
    }

    private static void planFarewell(
            Planning planning, StackEntry<WorkerEntry> worker, String className, String other) {
        planning.add(Change.of(new ResourceKey(KIND, worker.id() + "/" + className), className, null)
                .fields(List.of(new FieldChange("script", worker.name(), other)))
                .after(Workers.key(worker))
                .update(
                        "is no longer declared, and goes with its objects to " + other + ", which expects it, with the"
                                + " upload of " + worker.name(),
                        Operation.NOTHING));
    }

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
                            + " its objects; declare it again, say where it went by renamedFrom or transferredFrom, or"
                            + " consent to the loss of " + key + ".");
        }
    }

    /** What a worker's upload says of the classes that it hosts: <code>{"Counter":{"type":"durable-object",...}}</code>. */
    static Map<String, Map<String, String>> exports(Planning planning, StackEntry<WorkerEntry> worker) {
        return exports(planning, worker, Set.of(Kind.AWAIT));
    }

    /** What the upload says that prepares for classes to come from other workers. */
    static Map<String, Map<String, String>> expectingExports(Planning planning, StackEntry<WorkerEntry> worker) {
        return exports(planning, worker, Set.of(Kind.AWAIT, Kind.TRANSFER));
    }

    private static Map<String, Map<String, String>> exports(
            Planning planning, StackEntry<WorkerEntry> worker, Set<Kind> expected) {
        Map<String, Map<String, String>> exports = new LinkedHashMap<>();
        for (StackEntry<DurableObjectEntry> hosted : hosted(planning, worker)) {
            DurableObjectEntry object = hosted.entry();
            ObjectMove move = ObjectMove.of(planning, worker, hosted);
            exports.put(
                    object.className(),
                    expected.contains(move.kind())
                            ? Map.of(
                                    "type",
                                    KIND,
                                    "state",
                                    "expecting-transfer",
                                    "storage",
                                    object.storage(),
                                    "transfer_from",
                                    move.from())
                            : created(object.storage()));
        }
        return exports;
    }

    /** What an upload says of a class that is there, or comes. */
    static Map<String, String> created(String storage) {
        return Map.of("type", KIND, "storage", storage);
    }

    /** What it says of a class that gets another name. */
    static Map<String, String> renamed(String to) {
        return Map.of("type", KIND, "state", "renamed", "renamed_to", to);
    }

    /** What it says once of those that go with it, or go elsewhere. */
    static Map<String, Map<String, String>> farewells(Planning planning, StackEntry<WorkerEntry> worker) {
        Map<String, Map<String, String>> farewells = new LinkedHashMap<>();
        Set<String> gone = present(planning, worker);
        gone.removeAll(exports(planning, worker).keySet());
        gone.forEach(name -> farewells.put(name, ObjectTransfers.deleted()));
        boolean twice = ClassRenames.takeTwoUploads(planning, worker);
        for (StackEntry<DurableObjectEntry> hosted : hosted(planning, worker)) {
            ObjectMove move = ObjectMove.of(planning, worker, hosted);
            if (move.is(Kind.RENAME)) {
                farewells.remove(move.from());
                farewells.put(
                        twice ? ClassRenames.temporary(move.from()) : move.from(),
                        renamed(hosted.entry().className()));
            }
        }
        farewells.putAll(ObjectTransfers.farewells(planning, worker.name()));
        return farewells;
    }

    static List<StackEntry<DurableObjectEntry>> hosted(Planning planning, StackEntry<WorkerEntry> worker) {
        return planning.hostedObjects().of(worker);
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
                .map(ScriptObjects::classes)
                .orElseGet(LinkedHashSet::new);
    }
}
