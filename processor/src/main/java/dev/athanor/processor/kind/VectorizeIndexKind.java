package dev.athanor.processor.kind;

import dev.athanor.annotation.VectorizeIndex;
import dev.athanor.binding.VectorIndex;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.TsHelper;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * {@code @VectorizeIndex(…, metadataIndexes = "author") interface Articles extends VectorIndex<Article>}, bound as {@code
 * readonly ARTICLES: TypedVectorizeIndex<Article, "author">}.
 */
final class VectorizeIndexKind implements Kind {

    private static final PayloadResource RESOURCE =
            new PayloadResource(new Resource(VectorIndex.class), VectorizeIndex.class);

    @Override
    public Optional<Class<? extends Annotation>> annotation() {
        return Optional.of(VectorizeIndex.class);
    }

    @Override
    public Optional<DeclarationModel> declare(Declaration declaration, Facilities facilities) {
        VectorizeRules rules = new VectorizeRules(declaration.annotation());
        rules.formProblems().forEach(facilities.report()::add);
        Optional<FlatRecord> metadata = FlatRecords.check(declaration, RESOURCE, facilities);
        metadata.ifPresent(
                record -> rules.metadataProblems(record, declaration.origin()).forEach(facilities.report()::add));
        return RESOURCE.declare(declaration, rules.entry(metadata), facilities);
    }

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return Declared.by(VectorizeIndex.class, method, facilities).isPresent();
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        TypeElement declared =
                Declared.by(VectorizeIndex.class, method, facilities).orElseThrow();
        Optional<VectorizeRules> rules =
                facilities.annotations().first(declared, VectorizeIndex.class).map(VectorizeRules::new);
        Optional<FlatRecord> metadata = RESOURCE.payload(declared, facilities).flatMap(FlatRecord::of);
        boolean fits = rules.isPresent()
                && metadata.filter(record -> rules.get()
                                .metadataProblems(record, method.nameOrigin())
                                .isEmpty())
                        .isPresent();
        if (!fits) {
            facilities.report().withhold(declared);
            return Optional.empty();
        }
        return RESOURCE.bind(
                method,
                payload -> new TsHelper(
                        "TypedVectorizeIndex", List.of(payload, rules.get().indexedNames())),
                facilities);
    }
}
