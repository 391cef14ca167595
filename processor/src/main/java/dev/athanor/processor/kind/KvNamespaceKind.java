package dev.athanor.processor.kind;

import dev.athanor.annotation.KvNamespace;
import dev.athanor.binding.KeyValue;
import dev.athanor.manifest.KvNamespaceEntry;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.TsHelper;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

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
        return RESOURCE.declare(declaration, entry, facilities);
    }

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return Declared.by(KvNamespace.class, method, facilities).isPresent();
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        return RESOURCE.bind(method, payload -> new TsHelper("JsonKVNamespace", List.of(payload)), facilities);
    }
}
