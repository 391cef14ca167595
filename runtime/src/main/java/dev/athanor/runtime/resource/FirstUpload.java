package dev.athanor.runtime.resource;

import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.manifest.WorkflowEntry;
import dev.athanor.runtime.bundle.ModuleContent;
import dev.athanor.runtime.bundle.WorkerBundle;
import dev.athanor.runtime.bundle.WorkerModule;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.resource.ObjectMove.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a worker's upload before its last one brings, where what is declared of its classes of Durable Objects takes more than one:
 * it expects classes of other workers, keeps those for a moment that go to others or that others are still bound to, and gives
 * names for the moment to those that take over each other's ({@link ClassRenames}).
 *
 * <p>The code is the worker's own. Around it goes a module that adds what its classes lack:
 *
 * <pre>{@code
 * import { DurableObject } from "cloudflare:workers";
 * export { default, Users } from "./index.js";
 * export { Meeting as AthanorRenamed_Room } from "./index.js";
 * export class Poll extends DurableObject {}
 * }</pre>
 */
record FirstUpload(Planning planning, StackEntry<WorkerEntry> worker) {

    private static final String KIND = "worker-first-upload";
    private static final String MODULE = "athanor-first-upload.js";

    /** Whether there is one. */
    static boolean isNeeded(Planning planning, StackEntry<WorkerEntry> worker) {
        return !ObjectTransfers.sources(planning, worker).isEmpty()
                || ClassRenames.takeTwoUploads(planning, worker)
                || !FormerUsers.ofLeaving(planning, worker).isEmpty();
    }

    static ResourceKey key(StackEntry<?> worker) {
        return new ResourceKey(KIND, worker.id());
    }

    /** What the upload of a worker as declared waits for. */
    static List<ResourceKey> before(Planning planning, StackEntry<WorkerEntry> worker) {
        return isNeeded(planning, worker) ? List.of(key(worker)) : List.of();
    }

    /** The step after which something can be bound to a worker. */
    static ResourceKey bindableAfter(Planning planning, StackEntry<WorkerEntry> worker) {
        return isNeeded(planning, worker) && !ClassRenames.takeTwoUploads(planning, worker)
                ? key(worker)
                : Workers.key(worker);
    }

    /** The step after which a worker is bound to nothing but what it declares. */
    static ResourceKey boundAfter(Planning planning, StackEntry<WorkerEntry> worker) {
        return isNeeded(planning, worker) ? key(worker) : Workers.key(worker);
    }

    /** Why there is one, for a plan. */
    String reason() {
        Set<String> sources = ObjectTransfers.sources(planning, worker);
        List<String> reasons = new ArrayList<>();
        if (!sources.isEmpty()) {
            reasons.add("expects Durable Objects of " + String.join(", ", sources));
        }
        if (ClassRenames.takeTwoUploads(planning, worker)) {
            reasons.add("frees the names of classes that others take over");
        }
        Set<String> kept = new LinkedHashSet<>(leaving());
        kept.retainAll(FormerUsers.ofLeaving(planning, worker).keySet());
        if (!kept.isEmpty()) {
            reasons.add("keeps " + String.join(", ", kept) + " until no worker is bound to it");
        }
        return String.join(", ", reasons) + ", before it is uploaded as declared";
    }

    /** It as it is sent first. */
    WorkerUpload upload() {
        return upload(Map.of());
    }

    /** It as it hands classes over, where it expects others at the same time. */
    WorkerUpload handingOver() {
        return upload(ObjectTransfers.farewells(planning, worker.name()));
    }

    private WorkerUpload upload(Map<String, Map<String, String>> handedOver) {
        Set<String> kept = new LinkedHashSet<>(leaving());
        kept.removeAll(handedOver.keySet());
        Map<String, Map<String, String>> exports = exports();
        kept.forEach(name -> exports.put(name, DurableObjects.created(storage(name))));
        exports.putAll(handedOver);
        WorkerUpload last = Workers.upload(planning, worker, exports);
        return last.with(asItIs(!handedOver.isEmpty()), last.bundle().map(bundle -> around(bundle, kept)), renames());
    }

    /** The classes with objects that are not declared any more, but for those that are renamed. */
    private Set<String> leaving() {
        return FormerUsers.leaving(planning, worker);
    }

    private String storage(String className) {
        return planning.account()
                .script(worker.name())
                .flatMap(script -> ScriptObjects.storage(script, className))
                .orElse("sqlite");
    }

    private Map<String, Map<String, String>> exports() {
        Map<String, Map<String, String>> exports = DurableObjects.expectingExports(planning, worker);
        temporaries()
                .forEach((declared, temporary) -> exports.put(
                        temporary,
                        Objects.requireNonNull(exports.remove(declared.entry().className()))));
        return exports;
    }

    private Map<String, Map<String, String>> renames() {
        Map<StackEntry<DurableObjectEntry>, String> temporaries = temporaries();
        Map<String, Map<String, String>> renames = new LinkedHashMap<>();
        renamed()
                .forEach((object, from) -> renames.put(
                        from,
                        DurableObjects.renamed(
                                temporaries.getOrDefault(object, object.entry().className()))));
        return renames;
    }

    /** The classes that have another name for the moment, each with it. */
    private Map<StackEntry<DurableObjectEntry>, String> temporaries() {
        Map<StackEntry<DurableObjectEntry>, String> temporaries = new LinkedHashMap<>();
        if (ClassRenames.takeTwoUploads(planning, worker)) {
            renamed().forEach((object, from) -> temporaries.put(object, ClassRenames.temporary(from)));
        }
        return temporaries;
    }

    /** The classes that are renamed, each with its name until now. */
    private Map<StackEntry<DurableObjectEntry>, String> renamed() {
        Map<StackEntry<DurableObjectEntry>, String> renamed = new LinkedHashMap<>();
        for (StackEntry<DurableObjectEntry> object : hosted()) {
            ObjectMove move = ObjectMove.of(planning, worker, object);
            if (move.is(Kind.RENAME)) {
                renamed.put(object, move.from());
            }
        }
        return renamed;
    }

    private List<StackEntry<DurableObjectEntry>> hosted() {
        return DurableObjects.hosted(planning, worker);
    }

    /** The stack in which classes are where they are for the moment, under the names that they have then, for bindings. */
    private Stack asItIs(boolean handsOver) {
        Stack stack = planning.deployment().stack();
        Map<StackEntry<DurableObjectEntry>, String> temporaries = temporaries();
        List<StackEntry<?>> entries = new ArrayList<>();
        for (StackEntry<?> entry : stack.entries()) {
            entries.add(entry.as(DurableObjectEntry.class)
                    .<StackEntry<?>>map(object -> temporaries.containsKey(object)
                            ? object.declaring(object.entry().withClassName(temporaries.get(object)))
                            : handsOver ? object : whereItIs(object))
                    .orElse(entry));
        }
        return new Stack(stack.app(), stack.stage(), entries);
    }

    /** A class that comes to another worker is still where it comes from. */
    private StackEntry<DurableObjectEntry> whereItIs(StackEntry<DurableObjectEntry> object) {
        Stack stack = planning.deployment().stack();
        return stack.host(object)
                .filter(host -> !host.equals(worker))
                .map(host -> ObjectMove.of(planning, host, object))
                .filter(move -> move.is(Kind.TRANSFER))
                .flatMap(move -> stack.worker(move.from()))
                .map(source -> object.declaring(object.entry().withWorker(source.declaration())))
                .orElse(object);
    }

    private WorkerBundle around(WorkerBundle bundle, Set<String> kept) {
        Map<StackEntry<DurableObjectEntry>, String> temporaries = temporaries();
        if (kept.isEmpty() && temporaries.isEmpty()) {
            return bundle;
        }
        String main = " } from \"./" + bundle.mainModule() + "\";\n";
        StringBuilder code = new StringBuilder("import { DurableObject } from \"cloudflare:workers\";\n");
        code.append("export { ")
                .append(String.join(", ", exported(temporaries.keySet())))
                .append(main);
        temporaries.forEach((object, name) -> code.append("export { ")
                .append(object.entry().className())
                .append(" as ")
                .append(name)
                .append(main));
        kept.forEach(name -> code.append("export class ").append(name).append(" extends DurableObject {}\n"));
        List<WorkerModule> modules = new ArrayList<>();
        modules.add(new WorkerModule(MODULE, WorkerModule.ES_MODULE, ModuleContent.of(code.toString())));
        modules.addAll(bundle.modules());
        return new WorkerBundle(MODULE, false, modules);
    }

    /** What somebody may be bound to, under its own name. */
    private List<String> exported(Set<StackEntry<DurableObjectEntry>> renamed) {
        Stack stack = planning.deployment().stack();
        Stream<String> objects = hosted().stream()
                .filter(object -> !renamed.contains(object))
                .map(object -> object.entry().className());
        Stream<String> workflows = stack.hosted(WorkflowEntry.class, worker).stream()
                .map(workflow -> workflow.entry().className());
        Stream<String> entrypoints = StandIns.entrypoints(stack, worker).stream();
        return Stream.of(Stream.of(EntrypointEntry.DEFAULT_EXPORT), objects, workflows, entrypoints)
                .flatMap(names -> names)
                .distinct()
                .toList();
    }
}
