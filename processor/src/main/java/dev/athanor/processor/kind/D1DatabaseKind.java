package dev.athanor.processor.kind;

import dev.athanor.annotation.D1Database;
import dev.athanor.binding.Database;
import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.Fragment;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.TsAmbient;
import java.lang.annotation.Annotation;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** {@code @D1Database interface ShopDb extends Database}, bound as {@code readonly DB: D1Database}. */
final class D1DatabaseKind implements Kind {

    private static final Resource RESOURCE = new Resource(Database.class);

    @Override
    public Optional<Class<? extends Annotation>> annotation() {
        return Optional.of(D1Database.class);
    }

    @Override
    public Optional<DeclarationModel> declare(Declaration declaration, Facilities facilities) {
        Optional<Written<String>> migrations = declaration.annotation().string("migrations");
        migrations.ifPresent(directory -> Migrations.check(directory, facilities));
        D1DatabaseEntry entry = new D1DatabaseEntry(
                declaration.annotation().string("name").map(Written::value).orElse(null),
                migrations.map(Written::value).orElse(null));
        return RESOURCE.handleClass(declaration, facilities)
                .map(handle -> new DeclarationModel(
                        declaration.origin(),
                        Fragment.of(declaration.qualifiedName(), declaration.id(), entry),
                        handle,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return Declared.by(D1Database.class, method, facilities).isPresent();
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        TypeElement declared = Declared.by(D1Database.class, method, facilities).orElseThrow();
        return RESOURCE.handleOf(declared, facilities)
                .map(handle -> BindingModels.of(
                        method,
                        RESOURCE.initialiser(method, declared, handle, facilities),
                        TsAmbient.of("D1Database"),
                        new DeclaredTarget(declared.getQualifiedName().toString())));
    }
}
