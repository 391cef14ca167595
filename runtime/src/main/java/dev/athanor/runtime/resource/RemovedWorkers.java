package dev.athanor.runtime.resource;

import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.Creation;
import dev.athanor.runtime.cloudflare.ScriptsApi.Script;
import dev.athanor.runtime.cloudflare.WorkflowsApi.Workflow;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Scripts of ours that go. One whose Durable Objects hold data stays, unless their loss is consented to. */
final class RemovedWorkers {

    private RemovedWorkers() {}

    /** Those that are no longer declared. They go last, when no other worker is bound to them any more. */
    static void planUndeclared(Planning planning) {
        Stack stack = planning.deployment().stack();
        List<ResourceKey> others = stack.workers().stream()
                .map(worker -> FirstUpload.boundAfter(planning, worker))
                .toList();
        for (Script script : ours(planning)) {
            if (stack.worker(script.id()).isEmpty()) {
                Change.Builder change = Change.of(new ResourceKey(Workers.KIND, script.id()), script.id(), null)
                        .after(others)
                        .after(ObjectTransfers.planHandingOver(planning, script));
                plan(planning, change, new ResourceKey(Workers.KIND, script.id()), script, "is no longer declared");
            }
        }
    }

    /** All of the stage's. Who calls goes before who is called; who is called by one that stays stays too. */
    static void planAll(Planning planning) {
        Stack stack = planning.deployment().stack();
        ServiceOrder order = ServiceOrder.of(planning);
        Set<String> called = calledByKept(planning, order);
        for (Script script : ours(planning)) {
            Optional<StackEntry<WorkerEntry>> declared = stack.worker(script.id());
            ResourceKey key = declared.map(Workers::key).orElseGet(() -> new ResourceKey(Workers.KIND, script.id()));
            Change.Builder change = Change.of(
                    key, script.id(), declared.map(StackEntry::declaration).orElse(null));
            declared.ifPresent(worker -> change.after(Schedules.key(worker)).after(callers(stack, order, worker)));
            if (called.contains(script.id())) {
                planning.add(change.keep("is called by a worker that is kept"));
            } else {
                plan(planning, change, key, script, "goes with the stage");
            }
        }
    }

    private static Set<String> calledByKept(Planning planning, ServiceOrder order) {
        List<StackEntry<WorkerEntry>> open = new ArrayList<>(planning.deployment().stack().workers().stream()
                .filter(worker -> planning.account()
                        .script(worker.name())
                        .filter(script -> !mayGo(planning, Workers.key(worker), script))
                        .isPresent())
                .toList());
        Set<String> called = new HashSet<>();
        for (int at = 0; at < open.size(); at++) {
            for (StackEntry<WorkerEntry> callee : order.callees(open.get(at))) {
                if (called.add(callee.name())) {
                    open.add(callee);
                }
            }
        }
        return called;
    }

    /** A declared worker that stays and uses a declaration. */
    static Optional<StackEntry<WorkerEntry>> keptUserOf(Planning planning, String declaration) {
        return planning.deployment().stack().workers().stream()
                .filter(worker -> planning.keeps(Workers.key(worker)))
                .filter(worker -> uses(worker.entry()).anyMatch(declaration::equals))
                .findFirst();
    }

    private static void plan(Planning planning, Change.Builder change, ResourceKey key, Script script, String reason) {
        if (Retention.of(planning, script)) {
            planning.add(change.keep(Retention.reason(planning, script)));
            return;
        }
        List<Workflow> workflows = RemovedWorkflows.of(planning, script.id());
        if (!mayLoseObjects(planning, key, script)) {
            planning.add(change.keep("holds the objects of " + String.join(", ", kept(planning, script))
                    + "; it goes when their loss is consented to by name"));
        } else if (!mayLoseWorkflows(planning, workflows)) {
            planning.add(change.keep("runs workflows that are kept"));
        } else {
            planning.add(change.after(RemovedConsumers.by(planning, script.id()))
                    .after(planning.writing(Routes.KIND))
                    .after(planning.writing(Domains.KIND))
                    .after(workflows.stream()
                            .map(workflow -> RemovedWorkflows.key(planning, workflow))
                            .toList())
                    .delete(reason, progress -> {
                        Creation.gone(() -> progress.api().scripts().delete(script.id()));
                        ClassRenames.forget(planning, progress, script.id());
                    }));
        }
    }

    private static boolean mayGo(Planning planning, ResourceKey key, Script script) {
        return !Retention.of(planning, script)
                && mayLoseObjects(planning, key, script)
                && mayLoseWorkflows(planning, RemovedWorkflows.of(planning, script.id()));
    }

    private static boolean mayLoseWorkflows(Planning planning, List<Workflow> workflows) {
        return workflows.stream().allMatch(workflow -> RemovedWorkflows.mayGo(planning, workflow));
    }

    private static boolean mayLoseObjects(Planning planning, ResourceKey key, Script script) {
        Set<String> classes = kept(planning, script);
        return classes.isEmpty()
                || planning.mayLose(key, script.id())
                || classes.stream().allMatch(name -> DurableObjects.mayLose(planning, name));
    }

    /** The classes of a script that go with it. */
    private static Set<String> kept(Planning planning, Script script) {
        Set<String> classes = ScriptObjects.classes(script);
        classes.removeAll(ObjectTransfers.handedOver(planning, script));
        return classes;
    }

    private static List<ResourceKey> callers(Stack stack, ServiceOrder order, StackEntry<WorkerEntry> worker) {
        return stack.workers().stream()
                .filter(caller -> order.before(caller).contains(worker))
                .map(Workers::key)
                .toList();
    }

    private static Stream<String> uses(WorkerEntry entry) {
        Stream<String> bound = entry.bindings().stream()
                .map(binding -> binding.target())
                .filter(DeclaredTarget.class::isInstance)
                .map(target -> ((DeclaredTarget) target).declaration());
        Stream<String> queues = entry.triggers().consumers().stream()
                .flatMap(consumer -> Stream.of(
                        Optional.ofNullable(consumer.deadLetterQueue()),
                        // One that is retained goes on to consume.
                        Optional.of(consumer.queue())
                                .filter(queue -> entry.lifecycle().retains())))
                .flatMap(Optional::stream);
        return Stream.concat(bound, queues);
    }

    private static List<Script> ours(Planning planning) {
        return planning.account().scripts().stream()
                .filter(planning.ownership()::owns)
                .toList();
    }
}
