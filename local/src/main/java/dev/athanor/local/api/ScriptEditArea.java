package dev.athanor.local.api;

import dev.athanor.local.account.Script;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Scripts changed without an upload, as the dashboard does it: bindings and settings. What a version has makes a new one, which
 * answers at once; what belongs to the script as a whole does not.
 */
final class ScriptEditArea implements Areas.Area {

    private static final String SCRIPT = "/accounts/{account}/workers/scripts/{script}";

    private final ApiContext context;
    private final ScriptChanges changes;
    private final ScriptEdits edits;

    ScriptEditArea(ApiContext context, ScriptChanges changes, ScriptEdits edits) {
        this.context = context;
        this.changes = changes;
        this.edits = edits;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("PATCH", SCRIPT + "/settings", this::changeSettings),
                Route.of("PATCH", SCRIPT + "/script-settings", this::changeScriptSettings));
    }

    private ApiResponse changeSettings(ApiRequest request) {
        byte[] part = MultipartForm.parse(request)
                .content("settings")
                .orElseThrow(() -> ScriptErrors.badUpload("The form has no settings part."));
        UploadMetadata changed = UploadMetadata.ofSettings(object(Json.parse(part)));
        return edits.deploy(request, "settings", script -> edited(script, changed), script -> script.settings());
    }

    private static ScriptEdits.Edit edited(Script script, UploadMetadata changed) {
        List<ObjectNode> bindings = changed.node().has("bindings")
                ? changed.bindings().stream()
                        .map(binding -> inherited(script, binding))
                        .toList()
                : script.bindings();
        return new ScriptEdits.Edit(bindings, merged(script, changed));
    }

    /** What belongs to the script as a whole, and makes no version. */
    private ApiResponse changeScriptSettings(ApiRequest request) {
        ObjectNode body = object(Json.parse(request.body()));
        if (!Set.copyOf(UploadMetadata.OF_THE_SCRIPT).containsAll(body.propertyNames())) {
            throw ScriptErrors.invalidScript("Invalid settings: " + body.propertyNames());
        }
        UploadMetadata changed = UploadMetadata.ofSettings(body);
        return changes.make(request.path("script"), () -> {
            Script script = ScriptArea.find(context.store().account(), request);
            ObjectNode settings = merged(script, changed);
            return new ScriptChanges.Change(
                    script.edited(script.bindings(), settings, script.modifiedOn()), Map.of(), () -> settings);
        });
    }

    private static ObjectNode merged(Script script, UploadMetadata changed) {
        ObjectNode settings = script.settings().deepCopy();
        changed.node().properties().stream()
                .filter(entry -> !entry.getKey().equals("bindings"))
                .forEach(entry -> settings.set(entry.getKey(), entry.getValue()));
        return settings;
    }

    private static ObjectNode inherited(Script script, ObjectNode binding) {
        String name = binding.path("name").asString("");
        return binding.path("type").asString("").equals(BindingKinds.INHERIT)
                ? script.binding(name).orElseThrow(() -> ScriptErrors.inheritedBindingMissing(name))
                : binding;
    }

    private static ObjectNode object(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw ScriptErrors.badUpload("The body is not a JSON object.");
    }
}
