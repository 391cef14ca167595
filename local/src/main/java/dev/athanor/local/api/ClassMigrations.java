package dev.athanor.local.api;

import static dev.athanor.local.api.Settings.object;
import static dev.athanor.local.api.Settings.text;
import static dev.athanor.local.api.Settings.texts;

import dev.athanor.local.account.Script;
import dev.athanor.local.workerd.ScriptExport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The older way to say what becomes of Durable Object classes, which wrangler and alchemy still use: {@code migrations}, steps
 * under tags. One upload has either these or {@code exports}.
 */
final class ClassMigrations {

    /** Where the tag of the last step is kept with a script. */
    static final String TAG = "migration_tag";

    private static final Map<String, Settings.Rule> STEP = Map.of(
            "new_classes", texts(),
            "new_sqlite_classes", texts(),
            "deleted_classes", texts(),
            "renamed_classes", each(object(Map.of("from", text(), "to", text()))),
            "transferred_classes", each(object(Map.of("from", text(), "from_script", text(), "to", text()))));

    private final ObjectNode migrations;
    private final Map<String, ScriptExport> code;
    private final SortedMap<String, Script.ObjectClass> objects;

    private ClassMigrations(
            ObjectNode migrations, Map<String, ScriptExport> code, SortedMap<String, Script.ObjectClass> previous) {
        this.migrations = migrations;
        this.code = code;
        this.objects = new TreeMap<>(previous);
    }

    /** What an upload may say of them. */
    static Settings.Rule rule() {
        Map<String, Settings.Rule> fields = new TreeMap<>(STEP);
        fields.put("old_tag", text());
        fields.put("new_tag", text());
        fields.put("steps", each(object(STEP)));
        return object(fields);
    }

    /**
     * The classes after the steps.
     *
     * @param tag the tag of the script as it is, empty when it has none
     * @throws ApiError for the first step that does not fit what there is
     */
    static SortedMap<String, Script.ObjectClass> apply(
            ObjectNode migrations,
            String tag,
            Map<String, ScriptExport> code,
            SortedMap<String, Script.ObjectClass> previous) {
        return new ClassMigrations(migrations, code, previous).apply(tag);
    }

    private SortedMap<String, Script.ObjectClass> apply(String tag) {
        String expected = migrations.path("old_tag").asString("");
        if (!expected.equals(tag)) {
            throw ScriptErrors.migrationTagDiffers(expected, tag);
        }
        Stream.concat(Stream.of(migrations), migrations.path("steps").valueStream())
                .forEach(this::step);
        return objects;
    }

    private void step(JsonNode step) {
        names(step, "new_classes").forEach(name -> create(name, "legacy-kv"));
        names(step, "new_sqlite_classes").forEach(name -> create(name, "sqlite"));
        step.path("renamed_classes").valueStream().forEach(this::rename);
        names(step, "deleted_classes").forEach(this::delete);
        if (!step.path("transferred_classes").isEmpty()) {
            throw ScriptErrors.badMigration("The local cloud transfers classes between scripts by `exports` only.");
        }
    }

    private void create(String name, String storage) {
        if (objects.containsKey(name)) {
            throw ScriptErrors.objectClassExists(name);
        }
        requireExport(name);
        objects.put(name, new Script.ObjectClass(Ids.hex(), storage));
    }

    private void rename(JsonNode names) {
        String to = names.path("to").asString("");
        Script.ObjectClass moved =
                existing(names.path("from").asString(""), "Cannot apply renamed_classes migration to class");
        if (objects.containsKey(to)) {
            throw ScriptErrors.objectClassExists(to);
        }
        requireExport(to);
        objects.remove(names.path("from").asString(""));
        objects.put(to, moved);
    }

    private void delete(String name) {
        existing(name, "Cannot apply deleted_classes migration to class");
        objects.remove(name);
    }

    private Script.ObjectClass existing(String name, String failure) {
        return Optional.ofNullable(objects.get(name))
                .orElseThrow(() -> ScriptErrors.badMigration(failure + " '" + name + "', which does not exist."));
    }

    private void requireExport(String name) {
        ScriptExport export = code.get(name);
        if (export == null || !export.canBeDurableObject()) {
            throw ScriptErrors.badMigration(
                    "The script does not export the class '" + name + "' that a migration names.");
        }
    }

    private static List<String> names(JsonNode step, String field) {
        return step.path(field).valueStream().map(JsonNode::asString).toList();
    }

    private static Settings.Rule each(Settings.Rule rule) {
        return value -> value.isArray()
                ? value.valueStream().map(rule::check).flatMap(Optional::stream).findFirst()
                : Optional.of("must be a list");
    }
}
