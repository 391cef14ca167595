package dev.athanor.processor.kind;

import dev.athanor.annotation.KvNamespace;
import dev.athanor.binding.KeyValue;
import dev.athanor.manifest.KvNamespaceEntry;
import dev.athanor.processor.catalogue.PayloadProblem;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.TsHelper;
import dev.athanor.processor.payload.Payload;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** {@code @KvNamespace interface Sessions extends KeyValue<Session>}, bound as {@code readonly SESSIONS: JsonKVNamespace<Session>}. */
final class KvNamespaceKind implements Kind {

    private static final PayloadResource RESOURCE =
            new PayloadResource(new Resource(KeyValue.class), KvNamespace.class);

    @Override
    public Optional<Class<? extends Annotation>> annotation() {
        return Optional.of(KvNamespace.class);
    }

    @Override
    public Optional<DeclarationModel> declare(Declaration declaration, Facilities facilities) {
        KvNamespaceEntry entry = new KvNamespaceEntry(
                declaration.annotation().string("title").map(Written::value).orElse(null),
                declaration.annotation().bool("retain").map(Written::value).orElse(false));
        declaration
                .annotation()
                .type("metadata")
                .ifPresent(metadata -> payload(metadata, facilities)
                        .unsupported()
                        .forEach(type -> facilities
                                .report()
                                .add(PayloadProblem.UNSUPPORTED_PAYLOAD.at(
                                        metadata.origin(), type.path(), type.reason(), type.hint()))));
        return RESOURCE.declare(declaration, entry, facilities);
    }

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return Declared.by(KvNamespace.class, method, facilities).isPresent();
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        TypeElement declared =
                Declared.by(KvNamespace.class, method, facilities).orElseThrow();
        Optional<Payload> metadata = facilities
                .annotations()
                .first(declared, KvNamespace.class)
                .flatMap(annotation -> annotation.type("metadata"))
                .map(type -> payload(type, facilities));
        if (metadata.filter(found -> !found.unsupported().isEmpty()).isPresent()) {
            facilities.report().withhold(declared);
            return Optional.empty();
        }
        return RESOURCE.bind(
                method,
                payload -> new TsHelper(
                        "JsonKVNamespace",
                        Stream.concat(Stream.of(payload), metadata.map(Payload::type).stream())
                                .toList()),
                metadata.map(Payload::declarations).orElse(List.of()),
                facilities);
    }

    private static Payload payload(Written<TypeElement> metadata, Facilities facilities) {
        return facilities.payloads().json(metadata.value().asType());
    }
}
