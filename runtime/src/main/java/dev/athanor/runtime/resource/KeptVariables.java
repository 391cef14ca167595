package dev.athanor.runtime.resource;

import dev.athanor.manifest.Binding;
import dev.athanor.manifest.LifecycleSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.StackEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The variables and secrets that somebody has set on a worker and nobody declares or has declared: they stay or go, as the
 * worker's declaration says, and a plan tells of them in either case.
 *
 * @param names those that stay, sorted
 */
record KeptVariables(Set<String> names) {

    static final KeptVariables NONE = new KeptVariables(Set.of());

    KeptVariables {
        names = new TreeSet<>(names);
    }

    /**
     * Those of a worker.
     *
     * @param kind how the ledger calls its kind
     * @param name its name in the ledger
     */
    static KeptVariables of(
            Planning planning, String kind, String name, StackEntry<WorkerEntry> worker, PresentVariables present) {
        Set<String> undeclared = new TreeSet<>(present.types().keySet());
        undeclared.remove(Bindings.QUEUES);
        undeclared.removeAll(names(worker.entry()));
        Former.all(planning, kind, name, WorkerEntry.class).forEach(former -> undeclared.removeAll(names(former)));
        if (undeclared.isEmpty()) {
            return NONE;
        }
        boolean removes =
                LifecycleSettings.REMOVE.equals(worker.entry().lifecycle().undeclaredVariables());
        planning.warn(
                worker.declaration(),
                "the worker has " + String.join(", ", undeclared) + ", which nobody has declared; "
                        + (removes
                                ? "an upload removes them, as undeclaredVariables says."
                                : "they stay. Declare them, or remove them with undeclaredVariables = REMOVE."));
        return removes ? NONE : new KeptVariables(undeclared);
    }

    /** Puts them into what an upload says, behind what is declared. */
    void addTo(List<Map<String, Object>> bindings) {
        for (String name : names) {
            Map<String, Object> binding = new LinkedHashMap<>();
            binding.put("type", Bindings.INHERIT);
            binding.put("name", name);
            bindings.add(binding);
        }
    }

    private static List<String> names(WorkerEntry worker) {
        return worker.bindings().stream().map(Binding::name).toList();
    }
}
