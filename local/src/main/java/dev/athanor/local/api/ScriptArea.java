package dev.athanor.local.api;

import static java.util.stream.Collectors.joining;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Queue;
import dev.athanor.local.account.Script;
import dev.athanor.local.account.ScriptVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Scripts: uploaded, listed, read and deleted. One upload or deletion at a time. */
final class ScriptArea implements Areas.Area {

    private static final String NAME = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?";

    private final ApiContext context;
    private final AssetSessions assetSessions;
    private final ScriptChanges changes;

    ScriptArea(ApiContext context, AssetSessions assetSessions, ScriptChanges changes) {
        this.context = context;
        this.assetSessions = assetSessions;
        this.changes = changes;
    }

    @Override
    public List<Route> routes() {
        String scripts = "/accounts/{account}/workers/scripts";
        return List.of(
                Route.of("GET", scripts, this::list),
                Route.of("PUT", scripts + "/{script}", this::upload),
                Route.of("GET", scripts + "/{script}", this::content),
                Route.of("GET", scripts + "/{script}/content/v2", this::content),
                Route.of("DELETE", scripts + "/{script}", this::delete));
    }

    private ApiResponse list(ApiRequest request) {
        return ApiResponse.of(
                Json.array(context.store().account().scripts().values().stream().map(ScriptArea::describe)));
    }

    private ApiResponse upload(ApiRequest request) {
        String name = request.path("script");
        checkName(name);
        MultipartForm form = MultipartForm.parse(request);
        return changes.make(name, () -> {
            long start = System.nanoTime();
            ScriptUpload.Outcome outcome = new ScriptUpload(context, assetSessions, name, form).check();
            ScriptVersion version = Versions.of(outcome, "upload", Source.of(request));
            Script script = Versions.deployed(outcome.script(), version, context.now());
            return new ScriptChanges.Change(
                    script,
                    outcome.others(),
                    Map.of(name, outcome.secrets(), version.vaultKey(), outcome.secrets()),
                    () -> {
                        ObjectNode result = describe(outcome.script());
                        result.put("deployment_id", version.id());
                        result.put("startup_time_ms", (System.nanoTime() - start) / 1_000_000);
                        outcome.report(result);
                        return result;
                    });
        });
    }

    /** The modules of a script, as a form. */
    ApiResponse content(ApiRequest request) {
        Script script = find(context.store().account(), request);
        String boundary = script.etag();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Script.Module module : script.modules()) {
            body.writeBytes(
                    ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + module.name() + "\"; filename=\""
                                    + module.name() + "\"\r\nContent-Type: " + module.contentType() + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(context.modules().read(module.digest()));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return ApiResponse.raw("multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    /** Deletes a script, unless others need it. */
    ApiResponse delete(ApiRequest request) {
        boolean force = request.query("force").filter("true"::equals).isPresent();
        changes.delete(
                () -> find(context.store().account(), request),
                script -> context.store().update(account -> {
                    requireUnused(account, script, force);
                    return account.withoutScript(script.name());
                }));
        return ApiResponse.of((JsonNode) null);
    }

    private static void requireUnused(Account account, Script script, boolean force) {
        account.queues().values().stream()
                .filter(queue -> queue.consumedBy(script.name()))
                .map(Queue::name)
                .findFirst()
                .ifPresent(queue -> {
                    throw ScriptErrors.scriptConsumesQueue(queue);
                });
        String users = account.scripts().values().stream()
                .filter(other -> !other.name().equals(script.name()) && refersTo(other, script.name()))
                .map(Script::name)
                .collect(joining(", "));
        if (!force && !users.isEmpty()) {
            throw ScriptErrors.scriptReferenced(users);
        }
    }

    private static boolean refersTo(Script script, String other) {
        return script.bindings().stream()
                .anyMatch(binding -> other.equals(binding.path("service").asString(""))
                        || other.equals(binding.path("script_name").asString("")));
    }

    /** @throws ApiError when no script may be called so */
    static void checkName(String name) {
        if (!name.matches(NAME)) {
            throw ScriptErrors.badScriptName();
        }
    }

    static Script find(Account account, ApiRequest request) {
        return account.script(request.path("script")).orElseThrow(ScriptErrors::noScript);
    }

    static ObjectNode describe(Script script) {
        ObjectNode node = Json.object()
                .put("id", script.name())
                .put("tag", script.tag())
                .put("etag", script.etag())
                .put("created_on", script.createdOn().toString())
                .put("modified_on", script.modifiedOn().toString())
                .put("has_assets", script.assets() != null)
                .put("has_modules", !script.modules().isEmpty())
                .put("last_deployed_from", source(script))
                .put("logpush", false);
        node.putNull("tags");
        if (script.mainModule() != null) {
            node.put("entry_point", script.mainModule());
        }
        node.set("handlers", Json.texts(script.defaultHandlers().stream()));
        node.set("named_handlers", namedHandlers(script));
        node.set("exports", script.exports());
        node.setAll(script.settings());
        node.remove(List.of("limits", "annotations"));
        return node;
    }

    private static String source(Script script) {
        return script.history().versions().stream()
                .findFirst()
                .map(version -> Versions.source(version.source()))
                .orElseGet(Source.API::text);
    }

    static ArrayNode namedHandlers(Script script) {
        return Json.array(script.handlers().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Script.DEFAULT_EXPORT))
                .map(entry -> {
                    ObjectNode handler = Json.object().put("name", entry.getKey());
                    handler.set("handlers", Json.texts(entry.getValue().stream()));
                    return handler;
                }));
    }
}
