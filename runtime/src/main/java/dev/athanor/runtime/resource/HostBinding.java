package dev.athanor.runtime.resource;

import dev.athanor.manifest.HostedEntry;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Optional;

/** What bindings have in common to classes that may live in another worker. */
final class HostBinding {

    private HostBinding() {}

    /** The script that has the class, when it is another one than that of the worker which binds it. */
    static <E extends ManifestEntry & HostedEntry> Optional<String> otherScript(Class<E> kind, BindingScope scope) {
        return scope.target()
                .as(kind)
                .flatMap(scope.stack()::hostScript)
                .filter(script -> !script.equals(scope.worker().name()));
    }

    /** The worker that has to be there before. One of another project is there, or nothing is planned. */
    static <E extends ManifestEntry & HostedEntry> List<ResourceKey> needs(Class<E> kind, BindingScope scope) {
        return scope
                .target()
                .as(kind)
                .flatMap(scope.stack()::host)
                .filter(host -> !host.declaration().equals(scope.worker().declaration()))
                .map(Workers::key)
                .stream()
                .toList();
    }
}
