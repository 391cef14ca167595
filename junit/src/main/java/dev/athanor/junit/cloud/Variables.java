package dev.athanor.junit.cloud;

import dev.athanor.manifest.Binding;
import dev.athanor.manifest.BindingTarget;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.JsonTarget;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.TextTarget;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Puts other values into the variables of workers. */
final class Variables {

    private final Map<String, String> values;
    private final SortedSet<String> declared = new TreeSet<>();

    private Variables(Map<String, String> values) {
        this.values = values;
    }

    /** @throws ProblemException when no worker has a variable of a name */
    static Manifest in(Manifest manifest, Map<String, String> values) {
        Variables variables = new Variables(values);
        Manifest changed = new Manifest(
                manifest.format(),
                manifest.app(),
                manifest.declarations().stream().map(variables::in).toList());
        values.keySet().stream()
                .filter(name -> !variables.declared.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ProblemException(
                            "@TestVar(name = \"" + name + "\")",
                            "no worker that is deployed has such a variable; there are " + variables.declared + ".");
                });
        return changed;
    }

    private Fragment in(Fragment fragment) {
        return fragment.entry() instanceof WorkerEntry worker
                ? new Fragment(
                        fragment.format(),
                        fragment.declaration(),
                        fragment.id(),
                        fragment.stages(),
                        fragment.adopt(),
                        worker.withBindings(
                                worker.bindings().stream().map(this::in).toList()))
                : fragment;
    }

    private Binding in(Binding binding) {
        return changed(binding)
                .map(target -> new Binding(binding.name(), binding.method(), target))
                .orElse(binding);
    }

    private Optional<BindingTarget> changed(Binding binding) {
        boolean text = binding.target() instanceof TextTarget;
        if (!text && !(binding.target() instanceof JsonTarget)) {
            return Optional.empty();
        }
        declared.add(binding.name());
        return Optional.ofNullable(values.get(binding.name()))
                .map(value -> text ? new TextTarget(value) : new JsonTarget(value, null));
    }
}
