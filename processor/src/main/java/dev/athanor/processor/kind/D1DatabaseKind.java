package dev.athanor.processor.kind;

import dev.athanor.annotation.D1Database;
import dev.athanor.annotation.D1Jurisdiction;
import dev.athanor.annotation.D1LocationHint;
import dev.athanor.binding.Database;
import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.processor.catalogue.DatabaseProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.TsAmbient;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** {@code @D1Database interface ShopDb extends Database}, bound as {@code readonly DB: D1Database}. */
final class D1DatabaseKind implements Kind {

    private static final Resource RESOURCE = new Resource(Database.class);

    @Override
    public Optional<Class<? extends Annotation>> annotation() {
        return Optional.of(D1Database.class);
    }

    @Override
    public Optional<DeclarationModel> declare(Declaration declaration, Facilities facilities) {
        AnnotationReading database = declaration.annotation();
        Optional<Written<String>> migrations = database.string("migrations");
        migrations.ifPresent(directory -> Migrations.check(directory, facilities));
        List<Written<String>> imports = database.strings("importFiles");
        imports.forEach(file -> Paths.checkFile("importFiles", file, null, facilities));
        checkLocation(database, facilities);
        new RowTypes(database).problems(facilities).forEach(facilities.report()::add);
        D1DatabaseEntry entry = new D1DatabaseEntry(
                database.string("name").map(Written::value).orElse(null),
                migrations.map(Written::value).orElse(null),
                database.string("migrationsTable").map(Written::value).orElse(null),
                imports.isEmpty() ? null : imports.stream().map(Written::value).toList(),
                chosen(database, "primaryLocationHint", D1LocationHint.AUTOMATIC),
                chosen(database, "jurisdiction", D1Jurisdiction.DEFAULT),
                chosen(database, "readReplication", null),
                database.bool("retain").map(Written::value).orElse(false));
        return RESOURCE.declare(declaration, entry, facilities);
    }

    /** Cloudflare drops the hint silently where there is a jurisdiction. */
    private static void checkLocation(AnnotationReading database, Facilities facilities) {
        boolean restricted = chosen(database, "jurisdiction", D1Jurisdiction.DEFAULT) != null;
        if (restricted && chosen(database, "primaryLocationHint", D1LocationHint.AUTOMATIC) != null) {
            facilities
                    .report()
                    .add(DatabaseProblem.HINT_WITH_JURISDICTION.at(database.originOf("primaryLocationHint")));
        }
    }

    /** A choice in Cloudflare's spelling; null for the one that stands for Cloudflare's own choice. */
    private static @Nullable String chosen(AnnotationReading database, String member, @Nullable Enum<?> cloudflares) {
        return database.constant(member)
                .map(Written::value)
                .filter(name -> cloudflares == null || !name.equals(cloudflares.name()))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    @Override
    public boolean binds(BindingMethod method, Facilities facilities) {
        return Declared.by(D1Database.class, method, facilities).isPresent();
    }

    @Override
    public Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        TypeElement declared = Declared.by(D1Database.class, method, facilities).orElseThrow();
        RowTypes rows = new RowTypes(
                facilities.annotations().first(declared, D1Database.class).orElseThrow());
        if (!rows.problems(facilities).isEmpty()) {
            facilities.report().withhold(declared);
            return Optional.empty();
        }
        return RESOURCE.bind(
                D1Database.class, method, TsAmbient.of("D1Database"), rows.declarations(facilities), facilities);
    }
}
