package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.runtime.link.StackEntry;
import java.util.Map;

/** D1 databases. */
final class D1DatabasesSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        Settings.put(
                configuration,
                "d1_databases",
                worker.declarations(D1DatabaseEntry.class).stream()
                        .map(bound -> database(bound, worker))
                        .toList());
    }

    private static Map<String, Object> database(Bound<StackEntry<D1DatabaseEntry>> bound, ConfiguredWorker worker) {
        String migrations = bound.to().entry().migrations();
        return new Settings()
                .with("binding", bound.name())
                .with("database_name", bound.to().name())
                .with("migrations_dir", migrations == null ? null : worker.path(migrations))
                .with("migrations_table", bound.to().entry().migrationsTable())
                .toMap();
    }
}
