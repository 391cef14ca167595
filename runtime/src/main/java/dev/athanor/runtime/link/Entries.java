package dev.athanor.runtime.link;

import dev.athanor.manifest.Binding;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.HostedEntry;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.WorkerEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Looks at a manifest by kind. */
final class Entries {

    private Entries() {}

    /** Visits the declarations of one kind, sorted by qualified name. */
    static <E extends ManifestEntry> void each(Manifest manifest, Class<E> kind, BiConsumer<Fragment, E> visit) {
        manifest.declarations().stream()
                .filter(fragment -> kind.isInstance(fragment.entry()))
                .forEach(fragment -> visit.accept(fragment, kind.cast(fragment.entry())));
    }

    /** Visits the classes that live in one worker's code, sorted by qualified name. */
    static void hosted(Manifest manifest, BiConsumer<Fragment, HostedEntry> visit) {
        manifest.declarations().stream()
                .filter(fragment -> fragment.entry() instanceof HostedEntry)
                .forEach(fragment -> visit.accept(fragment, (HostedEntry) fragment.entry()));
    }

    /** Whether an interface is declared as one kind. */
    static boolean has(Manifest manifest, String declaration, Class<? extends ManifestEntry> kind) {
        return manifest.declaration(declaration)
                .map(Fragment::entry)
                .filter(kind::isInstance)
                .isPresent();
    }

    /** The bindings of a worker that are declared on their own: binding to declaration, in the order declared. */
    static Map<Binding, String> declaredBindings(WorkerEntry worker) {
        Map<Binding, String> declared = new LinkedHashMap<>();
        for (Binding binding : worker.bindings()) {
            List.of(binding.target()).stream()
                    .filter(DeclaredTarget.class::isInstance)
                    .map(DeclaredTarget.class::cast)
                    .forEach(target -> declared.put(binding, target.declaration()));
        }
        return declared;
    }
}
