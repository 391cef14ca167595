package dev.athanor.processor.kind;

import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.processor.catalogue.HostingProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads where a class of Durable Objects lives, how it stores, and where its objects come from. */
final class ObjectLifecycle {

    private static final String SQLITE = "sqlite";

    /** Cloudflare's words for the storages. */
    private static final Map<String, String> STORAGES = Map.of("SQLITE", SQLITE, "LEGACY_KV", "legacy-kv");

    private ObjectLifecycle() {}

    static DurableObjectEntry read(
            AnnotationReading annotation, String simpleName, String className, Facilities facilities) {
        Optional<TypeElement> worker = NamedWorkers.host(annotation, facilities);
        Optional<TypeElement> transferredFrom = NamedWorkers.read(annotation, "transferredFrom", facilities);
        Optional<Written<String>> renamedFrom = annotation.string("renamedFrom");
        Optional<Written<String>> script = annotation.string("transferredFromScript");
        renamedFrom
                .filter(name -> name.value().equals(className))
                .ifPresent(name -> facilities
                        .report()
                        .add(HostingProblem.RENAMED_TO_ITSELF.at(name.origin(), simpleName, className)));
        if (transferredFrom.isPresent() && script.isPresent()) {
            facilities
                    .report()
                    .add(HostingProblem.TRANSFERRED_FROM_TWO.at(script.get().origin(), simpleName));
        }
        if (renamedFrom.isPresent() && (transferredFrom.isPresent() || script.isPresent())) {
            facilities
                    .report()
                    .add(HostingProblem.RENAMED_AND_TRANSFERRED.at(
                            renamedFrom.get().origin(), simpleName));
        }
        transferredFrom
                .filter(source -> worker.filter(source::equals).isPresent())
                .ifPresent(source -> facilities
                        .report()
                        .add(HostingProblem.TRANSFERRED_TO_ITSELF.at(
                                annotation.originOf("transferredFrom"), simpleName, source.getSimpleName())));
        return new DurableObjectEntry(
                className,
                annotation
                        .constant("storage")
                        .map(storage -> STORAGES.getOrDefault(storage.value(), SQLITE))
                        .orElse(SQLITE),
                name(worker),
                renamedFrom.map(Written::value).orElse(null),
                name(transferredFrom),
                script.map(Written::value).orElse(null));
    }

    private static @Nullable String name(Optional<TypeElement> worker) {
        return worker.map(type -> type.getQualifiedName().toString()).orElse(null);
    }
}
