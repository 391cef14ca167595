package dev.athanor.runtime.link;

import dev.athanor.manifest.Binding;
import dev.athanor.manifest.BindingTarget;
import dev.athanor.manifest.TextTarget;
import dev.athanor.manifest.WorkerEntry;
import java.util.List;
import java.util.function.Function;

/** Fills in the placeholders of a worker: in its name, and in its texts. */
final class WorkerTexts {

    private WorkerTexts() {}

    static WorkerEntry fill(WorkerEntry worker, Function<String, String> text) {
        List<Binding> bindings = worker.bindings().stream()
                .map(binding -> new Binding(binding.name(), binding.method(), fill(binding.target(), text)))
                .toList();
        return new WorkerEntry(
                StageKinds.fill(worker.name(), text),
                worker.entrypoint(),
                worker.url(),
                worker.compatibilityDate(),
                worker.compatibilityFlags(),
                worker.observability(),
                worker.limits(),
                worker.placement(),
                worker.assets(),
                worker.sourceMap(),
                bindings,
                worker.crons(),
                worker.consumers());
    }

    private static BindingTarget fill(BindingTarget target, Function<String, String> text) {
        return target instanceof TextTarget plain ? new TextTarget(text.apply(plain.text())) : target;
    }
}
