package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Script;
import dev.athanor.local.account.ScriptDeployment.Share;
import dev.athanor.local.account.ScriptVersion;
import dev.athanor.local.account.SecretFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Secrets of scripts: listed without their values, set and deleted one by one or together. */
final class SecretArea implements Areas.Area {

    private static final String TRIGGER = "secret";
    private static final String SCRIPT = "/accounts/{account}/workers/scripts/{script}";
    private static final Settings BULK =
            new Settings(Map.of("secrets", Settings.anything(), "version_tags", Settings.anything()));
    private static final Settings LATEST =
            new Settings(Map.of("env", Settings.anything(), "annotations", UploadMetadata.ANNOTATIONS));

    private final ApiContext context;
    private final ScriptEdits edits;

    SecretArea(ApiContext context, ScriptEdits edits) {
        this.context = context;
        this.edits = edits;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", SCRIPT + "/secrets", request -> ApiResponse.of(shown(find(request)))),
                Route.of("PUT", SCRIPT + "/secrets", this::put),
                Route.of("GET", SCRIPT + "/secrets/{secret}", this::get),
                Route.of("DELETE", SCRIPT + "/secrets/{secret}", this::delete),
                Route.of("PATCH", SCRIPT + "/secrets-bulk", this::putSeveral),
                Route.of("PATCH", "/accounts/{account}/workers/workers/{worker}/versions/latest", this::putInVersion));
    }

    private Script find(ApiRequest request) {
        Account account = context.store().account();
        return ScriptArea.find(account, request);
    }

    private static JsonNode shown(Script script) {
        return Json.array(script.bindings().stream()
                .filter(binding -> SecretFields.of(binding).isPresent()));
    }

    private static ObjectNode byName(Script script) {
        ObjectNode secrets = Json.object();
        shown(script).forEach(secret -> secrets.set(secret.path("name").asString(), secret));
        return secrets;
    }

    private ApiResponse get(ApiRequest request) {
        String name = request.path("secret");
        return ApiResponse.of(find(request)
                .binding(name)
                .filter(binding -> SecretFields.of(binding).isPresent())
                .orElseThrow(() -> ScriptErrors.noSecret(name)));
    }

    private ApiResponse put(ApiRequest request) {
        ObjectNode secret = request.object();
        if (!secret.has("type")) {
            secret.put("type", "secret_text");
        }
        ObjectNode shown = secret.deepCopy();
        SecretFields.take(shown);
        String name = secret.path("name").asString("");
        ObjectNode change = Json.object();
        change.set(name, secret);
        return edits.deploy(
                request, TRIGGER, script -> changed(requireNewestDeployed(script), change), script -> shown);
    }

    private ApiResponse delete(ApiRequest request) {
        ObjectNode change = Json.object();
        change.putNull(request.path("secret"));
        return edits.deploy(
                request, TRIGGER, script -> changed(requireNewestDeployed(script), change), script -> Json.object());
    }

    private ApiResponse putSeveral(ApiRequest request) {
        ObjectNode body = request.object();
        BULK.check(body).ifPresent(problem -> {
            throw ScriptErrors.invalidScript(problem);
        });
        ObjectNode change = secrets(body.path("secrets"));
        return edits.deploy(
                request, TRIGGER, script -> changed(requireNewestDeployed(script), change), SecretArea::byName);
    }

    /** A version that has other secrets than the newest, and waits to be deployed. */
    private ApiResponse putInVersion(ApiRequest request) {
        ObjectNode body = request.object();
        LATEST.check(body).ifPresent(problem -> {
            throw ScriptErrors.invalidScript(problem);
        });
        ObjectNode change = secrets(body.path("env"));
        SortedMap<String, String> annotations = new TreeMap<>();
        body.path("annotations")
                .properties()
                .forEach(entry ->
                        annotations.put(entry.getKey(), entry.getValue().asString("")));
        return edits.upload(
                WorkerArea.find(context.store().account(), request),
                annotations,
                Source.of(request),
                content -> changed(content, change),
                Versions::describe);
    }

    private static ObjectNode secrets(JsonNode given) {
        if (!(given instanceof ObjectNode secrets)) {
            throw ScriptErrors.invalidScript("The secrets are an object: a binding or null, by name");
        }
        for (Map.Entry<String, JsonNode> entry : secrets.properties()) {
            boolean secret = entry.getValue() instanceof ObjectNode binding
                    && SecretFields.of(binding).isPresent();
            if (!secret && !entry.getValue().isNull()) {
                throw ScriptErrors.invalidScript("'" + entry.getKey() + "' is not a secret");
            }
        }
        return secrets;
    }

    /** The bindings with other secrets: a binding by name, {@code null} for one that goes. */
    private static ScriptEdits.Edit changed(Script script, ObjectNode secrets) {
        List<ObjectNode> bindings = new ArrayList<>(script.bindings().stream()
                .filter(binding -> !secrets.has(binding.path("name").asString("")))
                .toList());
        for (Map.Entry<String, JsonNode> entry : secrets.properties()) {
            if (entry.getValue() instanceof ObjectNode binding) {
                bindings.add(binding.deepCopy().put("name", entry.getKey()));
            } else if (script.binding(entry.getKey()).flatMap(SecretFields::of).isEmpty()) {
                throw ScriptErrors.noSecret(entry.getKey());
            }
        }
        return new ScriptEdits.Edit(bindings, script.settings());
    }

    /** Cloudflare changes no secret while a newer version waits: it would be deployed with it. */
    private static Script requireNewestDeployed(Script script) {
        Stream<String> active = script.history().active().stream()
                .flatMap(deployment -> deployment.shares().stream())
                .map(Share::versionId);
        List<String> deployed = active.toList();
        boolean waits = script.history().versions().stream()
                .limit(1)
                .map(ScriptVersion::id)
                .anyMatch(newest -> !deployed.contains(newest));
        if (waits && !deployed.isEmpty()) {
            throw DeploymentErrors.newestNotDeployed();
        }
        return script;
    }
}
