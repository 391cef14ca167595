package dev.athanor.runtime.resource;

import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which worker's code has which classes of Durable Objects, looked up once, because a plan asks for it again and again. */
final class HostedObjects {

    private final Map<String, List<StackEntry<DurableObjectEntry>>> byHost = new LinkedHashMap<>();
    private final List<Hosted> all = new ArrayList<>();

    /** A class and the worker that has it. */
    record Hosted(StackEntry<WorkerEntry> host, StackEntry<DurableObjectEntry> object) {}

    HostedObjects(Stack stack) {
        for (StackEntry<DurableObjectEntry> object : stack.entries(DurableObjectEntry.class)) {
            stack.host(object).ifPresent(host -> {
                all.add(new Hosted(host, object));
                byHost.computeIfAbsent(host.declaration(), declaration -> new ArrayList<>())
                        .add(object);
            });
        }
    }

    /** All of them, sorted by the class's qualified name. */
    List<Hosted> all() {
        return all;
    }

    /** Those of a worker, sorted by qualified name. */
    List<StackEntry<DurableObjectEntry>> of(StackEntry<WorkerEntry> host) {
        return byHost.getOrDefault(host.declaration(), List.of());
    }
}
