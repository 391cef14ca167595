package dev.athanor.processor.rule;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.processor.catalogue.BindingProblem;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.WorkerModel;
import java.util.Optional;
import java.util.Set;

/** The bindings of a service worker are global variables: they hide nothing that the runtime has, and are no words of the language. */
final class GlobalNames implements WorkerRule {

    private static final Set<String> WORDS = words(
            "await break case catch class const continue debugger default delete do else"
                    + " enum export extends false finally for function if import in instanceof new null return super switch this throw"
                    + " true try typeof var void while with yield let static implements interface package private protected public");

    private static final Set<String> GLOBALS = words(
            "addEventListener caches console crypto dispatchEvent fetch globalThis"
                    + " navigator performance queueMicrotask removeEventListener scheduler self setInterval setTimeout structuredClone"
                    + " undefined NaN Infinity Array ArrayBuffer Blob Boolean Date Error Event File FormData Function Headers JSON Map"
                    + " Math Number Object Promise Proxy Reflect RegExp Request Response Set String Symbol URL WebAssembly WebSocket");

    @Override
    public void check(WorkerModel worker, DeclarationModel declaration, Report report) {
        if (declaration.fragment().entry() instanceof WorkerEntry entry
                && entry.code() != null
                && entry.code().serviceWorker()) {
            worker.bindings()
                    .forEach(binding -> taken(binding)
                            .ifPresent(why ->
                                    report.add(BindingProblem.GLOBAL_NAME.at(binding.origin(), binding.name(), why))));
        }
    }

    private static Optional<String> taken(BindingModel binding) {
        if (WORDS.contains(binding.name())) {
            return Optional.of("a word of JavaScript");
        }
        return GLOBALS.contains(binding.name()) ? Optional.of("one of the runtime's own") : Optional.empty();
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" ", -1));
    }
}
