package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.runtime.link.StackEntry;
import java.util.List;
import java.util.Map;

/** The classes of Durable Objects that the worker binds, which are those that it hosts. */
final class DurableObjectsSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        List<Bound<StackEntry<DurableObjectEntry>>> objects = worker.declarations(DurableObjectEntry.class);
        Settings bindings = new Settings();
        Settings.put(
                bindings.toMap(),
                "bindings",
                objects.stream()
                        .map(bound -> new Settings()
                                .with("name", bound.name())
                                .with("class_name", bound.to().name())
                                .toMap())
                        .toList());
        bindings.putInto(configuration, "durable_objects");
        Settings exports = new Settings();
        objects.forEach(bound -> exports.with(
                bound.to().name(),
                new Settings()
                        .with("type", "durable-object")
                        .with("storage", bound.to().entry().storage())
                        .toMap()));
        exports.putInto(configuration, "exports");
    }
}
