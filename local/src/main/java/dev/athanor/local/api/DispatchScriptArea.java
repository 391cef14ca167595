package dev.athanor.local.api;

import dev.athanor.local.account.DispatchNamespace;
import dev.athanor.local.account.Script;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Scripts in dispatch namespaces: uploaded, listed, read and deleted. They have no versions, addresses and schedules. */
final class DispatchScriptArea implements Areas.Area {

    private final ApiContext context;
    private final AssetSessions assetSessions;
    private final ScriptChanges changes;

    DispatchScriptArea(ApiContext context, AssetSessions assetSessions, ScriptChanges changes) {
        this.context = context;
        this.assetSessions = assetSessions;
        this.changes = changes;
    }

    @Override
    public List<Route> routes() {
        String scripts = "/accounts/{account}/workers/dispatch/namespaces/{namespace}/scripts";
        return List.of(
                Route.of("GET", scripts, this::list),
                Route.of("PUT", scripts + "/{script}", this::upload),
                Route.of("GET", scripts + "/{script}", this::details),
                Route.of("DELETE", scripts + "/{script}", this::delete),
                Route.of(
                        "GET",
                        scripts + "/{script}/settings",
                        request -> ApiResponse.of(ScriptSettingsArea.describe(find(request)))),
                Route.of(
                        "GET",
                        scripts + "/{script}/bindings",
                        request -> ApiResponse.of(ScriptSettingsArea.bindings(find(request)))),
                Route.of(
                        "POST",
                        scripts + "/{script}/assets-upload-session",
                        request -> new AssetArea(context, assetSessions).begin(request, name(request))));
    }

    /** All of them, or those of {@code ?tags=customer-1:yes,production:no}. */
    private ApiResponse list(ApiRequest request) {
        List<String> wanted =
                request.query("tags").map(tags -> List.of(tags.split(","))).orElse(List.of());
        return ApiResponse.of(Json.array(
                DispatchArea.find(context.store().account(), request).scripts().values().stream()
                        .filter(script -> wanted.stream().allMatch(tag -> has(script, tag)))
                        .map(DispatchScriptArea::describe)));
    }

    private static boolean has(Script script, String wanted) {
        int colon = wanted.lastIndexOf(':');
        String tag = colon < 0 ? wanted : wanted.substring(0, colon);
        boolean present = Stream.of(script.settings().path("tags"))
                .flatMap(JsonNode::valueStream)
                .anyMatch(value -> value.asString("").equals(tag));
        return present != wanted.endsWith(":no");
    }

    private ApiResponse upload(ApiRequest request) {
        DispatchArea.find(context.store().account(), request);
        ScriptArea.checkName(request.path("script"));
        MultipartForm form = MultipartForm.parse(request);
        String name = name(request);
        return changes.make(name, () -> {
            long start = System.nanoTime();
            ScriptUpload.Outcome outcome = new ScriptUpload(context, assetSessions, name, form).check();
            return new ScriptChanges.Change(outcome.script(), Map.of(name, outcome.secrets()), () -> {
                ObjectNode result = describe(outcome.script());
                result.put("startup_time_ms", (System.nanoTime() - start) / 1_000_000);
                return result;
            });
        });
    }

    private ApiResponse details(ApiRequest request) {
        Script script = find(request);
        ObjectNode details = Json.object()
                .put("dispatch_namespace", request.path("namespace"))
                .put("created_on", script.createdOn().toString())
                .put("modified_on", script.modifiedOn().toString());
        details.set("script", describe(script));
        return ApiResponse.of(details);
    }

    private ApiResponse delete(ApiRequest request) {
        changes.delete(
                () -> find(request), script -> context.store().update(account -> account.withoutScript(script.name())));
        return ApiResponse.of((JsonNode) null);
    }

    private Script find(ApiRequest request) {
        DispatchNamespace namespace = DispatchArea.find(context.store().account(), request);
        return Optional.ofNullable(namespace.scripts().get(name(request)))
                .orElseThrow(ScriptErrors::noDispatchedScript);
    }

    private static String name(ApiRequest request) {
        return DispatchNamespace.qualified(request.path("namespace"), request.path("script"));
    }

    private static ObjectNode describe(Script script) {
        return ScriptArea.describe(script).put("id", DispatchNamespace.plain(script));
    }
}
