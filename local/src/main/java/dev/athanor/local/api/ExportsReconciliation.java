package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Script;
import dev.athanor.local.workerd.ScriptExport;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the Durable Object classes that exist to what an upload declares in {@code exports}: classes are made, renamed and
 * deleted only as declared, and a class with objects never goes because somebody forgot it.
 */
final class ExportsReconciliation {

    private static final Settings DECLARATION = new Settings(Map.of(
            "type", Settings.oneOf("durable-object", "worker"),
            "state", Settings.oneOf("created", "deleted", "renamed", "transferred", "expecting-transfer"),
            "storage", Settings.oneOf("sqlite", "legacy-kv"),
            "renamed_to", Settings.text(),
            "transferred_to", Settings.text(),
            "transfer_from", Settings.text(),
            "container", Settings.anything(),
            "cache", Settings.anything()));
    private static final String LEGACY = "legacy-kv";

    /** What each state takes besides its type. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "created", List.of("type", "state", "storage", "container", "cache"),
            "deleted", List.of("type", "state"),
            "renamed", List.of("type", "state", "renamed_to"),
            "transferred", List.of("type", "state", "transferred_to"),
            "expecting-transfer", List.of("type", "state", "storage", "transfer_from", "container"));

    private static final List<String> REPORT = List.of(
            "created",
            "updated",
            "deleted",
            "renamed",
            "transferred",
            "transfer_pending",
            "warnings",
            "info",
            "removable_entries");

    private final String script;
    private final Account account;
    private final Map<String, ScriptExport> code;
    private final SortedMap<String, Script.ObjectClass> objects;
    private final SortedMap<String, Script.ObjectClass> unmentioned;
    private final Map<String, SortedMap<String, Script.ObjectClass>> handedOver = new TreeMap<>();
    private final ObjectNode report = Json.object();
    private final ArrayNode problems = report.arrayNode();

    private ExportsReconciliation(
            String script,
            Account account,
            Map<String, ScriptExport> code,
            SortedMap<String, Script.ObjectClass> previous) {
        this.script = script;
        this.account = account;
        this.code = code;
        this.objects = new TreeMap<>(previous);
        this.unmentioned = new TreeMap<>(previous);
        REPORT.forEach(report::putArray);
    }

    /**
     * What came of it.
     *
     * @param objects the classes that there are now
     * @param handedOver the classes that are another script's now, by that script's name
     * @param report what changed, in Cloudflare's form
     */
    record Result(
            SortedMap<String, Script.ObjectClass> objects,
            Map<String, SortedMap<String, Script.ObjectClass>> handedOver,
            ObjectNode report) {}

    /** @throws ApiError when the declarations and what exists can't be reconciled: every class that stands in the way */
    static Result reconcile(
            String script,
            Account account,
            ObjectNode declared,
            Map<String, ScriptExport> code,
            SortedMap<String, Script.ObjectClass> previous) {
        return new ExportsReconciliation(script, account, code, previous).reconcile(declared);
    }

    private Result reconcile(ObjectNode declared) {
        for (Map.Entry<String, JsonNode> entry : declared.properties()) {
            check(entry.getKey(), entry.getValue());
        }
        each(
                declared,
                "renamed",
                (name, entry) -> rename(name, entry.path("renamed_to").asString(""), declared));
        each(declared, "deleted", (name, entry) -> delete(name));
        each(declared, "created", this::create);
        each(declared, "expecting-transfer", this::expect);
        each(
                declared,
                "transferred",
                (name, entry) -> transfer(name, entry.path("transferred_to").asString("")));
        for (String name : unmentioned.keySet()) {
            problem(
                    name,
                    "missing-declaration",
                    "The class has objects but is not declared in `exports`.",
                    "Declare it, or declare it as deleted to delete its objects and their data.");
        }
        if (!problems.isEmpty()) {
            ObjectNode meta = Json.object();
            meta.set("details", problems);
            throw ScriptErrors.exportsNotReconciled(meta);
        }
        return new Result(objects, handedOver, report);
    }

    private static void check(String name, JsonNode declaration) {
        if (!(declaration instanceof ObjectNode object)) {
            throw ScriptErrors.invalidScript("Invalid metadata: exports." + name + " must be an object");
        }
        DECLARATION.check(object).ifPresent(problem -> {
            throw ScriptErrors.invalidScript("Invalid metadata: exports." + name + ": " + problem);
        });
        String state = object.path("state").asString("created");
        object.propertyNames().stream()
                .filter(field -> !FIELDS.getOrDefault(state, List.of()).contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw ScriptErrors.invalidScript(
                            "Invalid metadata: exports." + name + ": the state '" + state + "' does not take " + field);
                });
    }

    /** What to do with a declaration. */
    private interface Step {
        void apply(String name, JsonNode declaration);
    }

    private static void each(ObjectNode declared, String state, Step step) {
        for (Map.Entry<String, JsonNode> entry : declared.properties()) {
            boolean object = entry.getValue().path("type").asString("").equals("durable-object");
            if (object && entry.getValue().path("state").asString("created").equals(state)) {
                step.apply(entry.getKey(), entry.getValue());
            }
        }
    }

    private void create(String name, JsonNode declaration) {
        unmentioned.remove(name);
        String storage = declaration.path("storage").asString("");
        Script.ObjectClass existing = objects.get(name);
        if (storage.isEmpty()) {
            problem(
                    name,
                    "missing-storage",
                    "The declaration does not say how objects are stored.",
                    "Add `storage`: `sqlite`.");
        } else if (!requireExported(name)) {
            return;
        } else if (existing == null && storage.equals(LEGACY)) {
            problem(
                    name,
                    "legacy-storage",
                    "No new class is made with key-value storage by `exports`.",
                    "Declare the storage `sqlite`.");
        } else if (existing == null) {
            objects.put(name, new Script.ObjectClass(Ids.hex(), storage));
            report.withArray("created").add(name);
        } else if (!existing.storage().equals(storage)) {
            problem(
                    name,
                    "storage-changed",
                    "The storage of a class can't change from " + existing.storage() + ".",
                    "Keep its storage, or move to a new class.");
        }
    }

    private void delete(String name) {
        unmentioned.remove(name);
        if (objects.containsKey(name) && code.containsKey(name)) {
            problem(
                    name,
                    "still-exported",
                    "The script still exports the class that is to be deleted.",
                    "Remove it from the code.");
            return;
        }
        List<String> users = account.scripts().values().stream()
                .filter(other -> !other.name().equals(script))
                .filter(other -> other.bindings("durable_object_namespace")
                        .anyMatch(binding -> binding.path("script_name")
                                        .asString("")
                                        .equals(script)
                                && binding.path("class_name").asString("").equals(name)))
                .map(Script::name)
                .toList();
        if (!users.isEmpty()) {
            problem(name, "still-bound", "Other scripts still bind the class.", "Remove their bindings first.")
                    .set("referencing_scripts", Json.texts(users.stream()));
        } else if (objects.remove(name) != null) {
            report.withArray("deleted").add(name);
        } else {
            report.withArray("removable_entries").add(name);
        }
    }

    private void rename(String name, String target, ObjectNode declared) {
        unmentioned.remove(name);
        Script.ObjectClass moved = objects.get(name);
        if (moved == null) {
            report.withArray("removable_entries").add(name);
        } else if (!declared.has(target) || target.equals(name)) {
            problem(
                    name,
                    "renamed-to-nothing",
                    "`renamed_to` names no class that is declared in `exports`.",
                    "Declare the class by its new name too.");
        } else if (objects.containsKey(target)) {
            problem(name, "target-exists", "The class " + target + " has objects of its own.", "Choose another name.");
        } else {
            objects.remove(name);
            objects.put(target, moved);
            unmentioned.remove(target);
            report.withArray("renamed").addObject().put("from", name).put("to", target);
        }
    }

    /** The first phase: nothing changes until the other script hands the class over. */
    private void expect(String name, JsonNode declaration) {
        String source = declaration.path("transfer_from").asString("");
        String storage = declaration.path("storage").asString("");
        if (objects.containsKey(name)) {
            unmentioned.remove(name);
            report.withArray("info")
                    .addObject()
                    .put("class", name)
                    .put("scenario", "transfer-complete")
                    .put("message", "The class was transferred; declare it as created.");
            create(name, declaration);
        } else if (storage.isEmpty() || source.isEmpty() || source.equals(script)) {
            problem(
                    name,
                    "incomplete-transfer",
                    "`expecting-transfer` takes `storage`, and another script in `transfer_from`.",
                    "Add them.");
        } else if (requireExported(name)) {
            Script.ObjectClass expected = account.script(source)
                    .map(other -> other.objects().get(name))
                    .orElse(null);
            if (expected == null) {
                problem(
                        name,
                        "transfer-source-missing",
                        "The script " + source + " has no class of this name.",
                        "Correct `transfer_from`, or declare the class as created.");
            } else if (!expected.storage().equals(storage)) {
                problem(
                        name,
                        "storage-changed",
                        "The storage of a class can't change from " + expected.storage() + ".",
                        "Keep its storage.");
            } else {
                report.withArray("transfer_pending")
                        .addObject()
                        .put("class", name)
                        .put("from", source);
            }
        }
    }

    /** The second phase. */
    private void transfer(String name, String target) {
        unmentioned.remove(name);
        Script.ObjectClass moved = objects.get(name);
        JsonNode expecting = account.script(target)
                .<JsonNode>map(Script::exports)
                .orElseGet(Json::object)
                .path(name);
        if (moved == null) {
            report.withArray("removable_entries").add(name);
        } else if (!expecting.path("state").asString("").equals("expecting-transfer")
                || !expecting.path("transfer_from").asString("").equals(script)) {
            problem(
                    name,
                    "transfer-target-not-expecting",
                    "The script " + target + " does not expect the class from this one.",
                    "First deploy it with the class as `expecting-transfer`.");
        } else {
            objects.remove(name);
            handedOver.computeIfAbsent(target, key -> new TreeMap<>()).put(name, moved);
            report.withArray("transferred")
                    .addObject()
                    .put("class", name)
                    .put("to", target)
                    .put("phase", "committed");
        }
    }

    private boolean requireExported(String name) {
        ScriptExport export = code.get(name);
        boolean exported = export != null && export.canBeDurableObject();
        if (!exported) {
            problem(
                    name,
                    "not-exported",
                    "The script does not export a class of this name.",
                    "Export it from the main module.");
        }
        return exported;
    }

    private ObjectNode problem(String name, String scenario, String message, String suggestion) {
        return problems.addObject()
                .put("class", name)
                .put("scenario", scenario)
                .put("message", message)
                .put("suggestion", suggestion);
    }
}
