package dev.athanor.runtime.resource;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * In which order workers that are bound to each other are uploaded: who is called before who calls. A circle is broken where
 * it closes: a worker that is in the account already need not be waited for, one that is not gets a stand-in first.
 */
final class ServiceOrder {

    private final Function<StackEntry<WorkerEntry>, List<StackEntry<WorkerEntry>>> callees;
    private final Predicate<StackEntry<WorkerEntry>> isPresent;
    private final Map<StackEntry<WorkerEntry>, List<StackEntry<WorkerEntry>>> after = new LinkedHashMap<>();
    private final Set<StackEntry<WorkerEntry>> standIns = new LinkedHashSet<>();
    private final Set<StackEntry<WorkerEntry>> onPath = new HashSet<>();

    private ServiceOrder(
            Function<StackEntry<WorkerEntry>, List<StackEntry<WorkerEntry>>> callees,
            Predicate<StackEntry<WorkerEntry>> isPresent) {
        this.callees = callees;
        this.isPresent = isPresent;
    }

    static ServiceOrder of(Planning planning) {
        var stack = planning.deployment().stack();
        ServiceOrder order = new ServiceOrder(
                worker -> Stream.concat(called(stack, worker), tailConsumers(stack, worker))
                        .filter(other -> !other.equals(worker))
                        .distinct()
                        .toList(),
                worker -> planning.account().script(worker.name()).isPresent());
        stack.workers().forEach(order::visit);
        return order;
    }

    private static Stream<StackEntry<WorkerEntry>> called(Stack stack, StackEntry<WorkerEntry> worker) {
        return new Bindings(stack, worker)
                .needs().stream()
                        .flatMap(key -> stack.workers().stream()
                                .filter(other -> Workers.key(other).equals(key)));
    }

    /** They are called by the runtime, on the worker's behalf. */
    private static Stream<StackEntry<WorkerEntry>> tailConsumers(Stack stack, StackEntry<WorkerEntry> worker) {
        return worker.entry().settings().tails().stream()
                .flatMap(consumer -> stack.entry(consumer).as(WorkerEntry.class).stream());
    }

    /** The workers that are to be there, whole, before another one. */
    List<StackEntry<WorkerEntry>> before(StackEntry<WorkerEntry> worker) {
        return after.getOrDefault(worker, List.of());
    }

    /** The workers that a worker is bound to. */
    List<StackEntry<WorkerEntry>> callees(StackEntry<WorkerEntry> worker) {
        return callees.apply(worker);
    }

    /** The workers that are first uploaded as a stand-in. */
    Set<StackEntry<WorkerEntry>> standIns() {
        return standIns;
    }

    private void visit(StackEntry<WorkerEntry> worker) {
        if (after.containsKey(worker)) {
            return;
        }
        List<StackEntry<WorkerEntry>> waitsFor = new ArrayList<>();
        after.put(worker, waitsFor);
        onPath.add(worker);
        for (StackEntry<WorkerEntry> callee : callees.apply(worker)) {
            if (!onPath.contains(callee)) {
                visit(callee);
                waitsFor.add(callee);
            } else if (!isPresent.test(callee)) {
                standIns.add(callee);
            }
        }
        onPath.remove(worker);
    }
}
