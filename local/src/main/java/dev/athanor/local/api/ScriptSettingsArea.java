package dev.athanor.local.api;

import dev.athanor.local.account.Script;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was uploaded with a script besides its code; never the values of secrets, which are not kept with it. */
final class ScriptSettingsArea implements Areas.Area {

    private final ApiContext context;

    ScriptSettingsArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        String script = "/accounts/{account}/workers/scripts/{script}";
        return List.of(
                Route.of("GET", script + "/settings", this::settings),
                Route.of("GET", script + "/script-settings", this::ofTheScript));
    }

    private ApiResponse settings(ApiRequest request) {
        return ApiResponse.of(describe(ScriptArea.find(context.store().account(), request)));
    }

    static ObjectNode describe(Script script) {
        ObjectNode settings = Json.object();
        settings.putNull("tags");
        settings.put("logpush", false);
        settings.setAll(script.settings());
        settings.remove(ClassMigrations.TAG);
        settings.set("bindings", bindings(script));
        return settings;
    }

    static ArrayNode bindings(Script script) {
        return Json.array(script.bindings().stream().map(binding -> described(binding, script)));
    }

    private static ObjectNode described(ObjectNode binding, Script script) {
        ObjectNode described = binding.deepCopy();
        Script.ObjectClass object =
                script.objects().get(binding.path("class_name").asString(""));
        if (object != null && !binding.has("script_name")) {
            described.put("namespace_id", object.namespaceId());
        }
        return described;
    }

    /** What belongs to the script and not to one of its versions. */
    private ApiResponse ofTheScript(ApiRequest request) {
        ObjectNode all = describe(ScriptArea.find(context.store().account(), request));
        all.retain(UploadMetadata.OF_THE_SCRIPT);
        return ApiResponse.of(all);
    }
}
