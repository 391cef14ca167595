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
     * @param report what changed, in Cloudflare's form
     */
    record Result(SortedMap<String, Script.ObjectClass> objects, ObjectNode report) {}

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
        each(declared, "transferred", (name, entry) -> refuseTransfer(name));
        each(declared, "expecting-transfer", (name, entry) -> refuseTransfer(name));
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
            throw ApiError.exportsNotReconciled(meta);
        }
        return new Result(objects, report);
    }

    private static void check(String name, JsonNode declaration) {
        if (!(declaration instanceof ObjectNode object)) {
            throw ApiError.invalidScript("Invalid metadata: exports." + name + " must be an object");
        }
        DECLARATION.check(object).ifPresent(problem -> {
            throw ApiError.invalidScript("Invalid metadata: exports." + name + ": " + problem);
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
        ScriptExport export = code.get(name);
        Script.ObjectClass existing = objects.get(name);
        if (storage.isEmpty()) {
            problem(
                    name,
                    "missing-storage",
                    "The declaration does not say how objects are stored.",
                    "Add `storage`: `sqlite`.");
        } else if (export == null || !export.canBeDurableObject()) {
            problem(
                    name,
                    "not-exported",
                    "The script does not export a class of this name.",
                    "Export it from the main module.");
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

    private void refuseTransfer(String name) {
        unmentioned.remove(name);
        problem(
                name,
                "transfer",
                "The local cloud does not transfer classes between scripts.",
                "Declare the class in one script.");
    }

    private ObjectNode problem(String name, String scenario, String message, String suggestion) {
        return problems.addObject()
                .put("class", name)
                .put("scenario", scenario)
                .put("message", message)
                .put("suggestion", suggestion);
    }
}
