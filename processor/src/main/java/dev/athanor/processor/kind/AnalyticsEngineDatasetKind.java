package dev.athanor.processor.kind;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.athanor.annotation.AnalyticsEngineDataset;
import dev.athanor.binding.DataPoints;
import dev.athanor.manifest.AnalyticsEngineDatasetEntry;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.TsHelper;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * {@code @AnalyticsEngineDataset interface Requests extends DataPoints<Request>}, bound as {@code readonly REQUESTS:
 * TypedAnalyticsEngineDataset<Request>}. Nothing can be written from Java, so that any handle will do there.
 */
final class AnalyticsEngineDatasetKind implements Kind {

    private static final Resource RESOURCE = new Resource(DataPoints.class);
    private static final PayloadResource PAYLOAD = new PayloadResource(RESOURCE, AnalyticsEngineDataset.class);

    @Override
    public Optional<Class<? extends Annotation>> annotation() {
        return Optional.of(AnalyticsEngineDataset.class);
    }

    @Override
    public Optional<DeclarationModel> declare(Declaration declaration, Facilities facilities) {
        FlatRecords.check(declaration, PAYLOAD, facilities)
                .map(point -> new DataPointShape(point, declaration.annotation().string("index")))
                .ifPresent(shape -> shape.problems(declaration.origin()).forEach(facilities.report()::add));
        AnalyticsEngineDatasetEntry entry = new AnalyticsEngineDatasetEntry(
                declaration.annotation().string("dataset").map(Written::value).orElse(null));
        return PAYLOAD.declare(declaration, entry, facilities);
    }

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return Declared.by(AnalyticsEngineDataset.class, method, facilities).isPresent();
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        TypeElement declared =
                Declared.by(AnalyticsEngineDataset.class, method, facilities).orElseThrow();
        Optional<DeclaredType> handle = RESOURCE.handleOf(declared, facilities);
        Optional<DataPointShape> shape = PAYLOAD.payload(declared, facilities)
                .flatMap(FlatRecord::of)
                .flatMap(point -> facilities
                        .annotations()
                        .first(declared, AnalyticsEngineDataset.class)
                        .map(annotation -> new DataPointShape(point, annotation.string("index"))))
                .filter(found -> found.problems(method.nameOrigin()).isEmpty());
        if (shape.isEmpty()) {
            facilities.report().withhold(declared);
        }
        return handle.flatMap(extended -> shape.map(found -> BindingModels.of(
                method,
                CodeBlock.of(
                        "new $T(new $T() {})",
                        facilities.classes().name(declared, Resource.SUFFIX),
                        TypeName.get(extended)),
                new TsHelper("TypedAnalyticsEngineDataset", List.of(found.type())),
                found.declarations(),
                new DeclaredTarget(declared.getQualifiedName().toString()),
                Optional.empty())));
    }
}
