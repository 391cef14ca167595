package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.runtime.link.StackEntry;
import java.util.List;
import java.util.Map;

/** The classes of Durable Objects that the worker binds, and those that live in it. */
final class DurableObjectsSection implements Section {

    private static final String KIND = "durable-object";

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        List<Bound<StackEntry<DurableObjectEntry>>> objects = worker.declarations(DurableObjectEntry.class);
        Settings bindings = new Settings();
        Settings.put(
                bindings.toMap(),
                "bindings",
                objects.stream().map(bound -> binding(bound, worker)).toList());
        bindings.putInto(configuration, "durable_objects");
        Settings exports = new Settings();
        worker.stack()
                .hosted(DurableObjectEntry.class, worker.declared())
                .forEach(object -> export(object.entry(), exports));
        exports.putInto(configuration, "exports");
    }

    private static Map<String, Object> binding(Bound<StackEntry<DurableObjectEntry>> bound, ConfiguredWorker worker) {
        return new Settings()
                .with("name", bound.name())
                .with("class_name", bound.to().name())
                .with(
                        "script_name",
                        worker.stack()
                                .hostScript(bound.to())
                                .filter(script ->
                                        !script.equals(worker.declared().name()))
                                .orElse(null))
                .toMap();
    }

    private static void export(DurableObjectEntry object, Settings exports) {
        exports.with(
                object.className(),
                new Settings()
                        .with("type", KIND)
                        .with("storage", object.storage())
                        .toMap());
        String before = object.renamedFrom();
        if (before != null) {
            exports.with(
                    before,
                    new Settings()
                            .with("type", KIND)
                            .with("state", "renamed")
                            .with("renamed_to", object.className())
                            .toMap());
        }
    }
}
