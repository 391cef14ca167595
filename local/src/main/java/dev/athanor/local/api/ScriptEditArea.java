package dev.athanor.local.api;

import dev.athanor.local.account.Script;
import dev.athanor.local.account.ScriptVersion;
import dev.athanor.local.account.SecretFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Scripts changed without an upload, as the dashboard and {@code wrangler secret put} do it: secrets, bindings and settings. What
 * a version has makes a new one, which answers at once; what belongs to the script as a whole does not.
 */
final class ScriptEditArea implements Areas.Area {

    private static final String SCRIPT = "/accounts/{account}/workers/scripts/{script}";

    private final ApiContext context;
    private final ScriptChanges changes;

    ScriptEditArea(ApiContext context, ScriptChanges changes) {
        this.context = context;
        this.changes = changes;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("PUT", SCRIPT + "/secrets", this::putSecret),
                Route.of("DELETE", SCRIPT + "/secrets/{secret}", this::deleteSecret),
                Route.of("PATCH", SCRIPT + "/settings", this::changeSettings),
                Route.of("PATCH", SCRIPT + "/script-settings", this::changeScriptSettings));
    }

    private ApiResponse putSecret(ApiRequest request) {
        ObjectNode secret = object(Json.parse(request.body()));
        if (!secret.has("type")) {
            secret.put("type", "secret_text");
        }
        ObjectNode shown = secret.deepCopy();
        SecretFields.take(shown);
        return edit(request, "secret", script -> {
            List<ObjectNode> bindings = without(script, secret.path("name").asString(""));
            bindings.add(secret);
            return new Edit(bindings, script.settings(), shown);
        });
    }

    private ApiResponse deleteSecret(ApiRequest request) {
        return edit(request, "secret", script -> {
            String name = request.path("secret");
            if (script.binding(name)
                    .filter(binding -> SecretFields.of(binding).isPresent())
                    .isEmpty()) {
                throw ScriptErrors.inheritedBindingMissing(name);
            }
            return new Edit(without(script, name), script.settings(), Json.object());
        });
    }

    private ApiResponse changeSettings(ApiRequest request) {
        byte[] part = MultipartForm.parse(request)
                .content("settings")
                .orElseThrow(() -> ScriptErrors.badUpload("The form has no settings part."));
        UploadMetadata changed = UploadMetadata.ofSettings(object(Json.parse(part)));
        return edit(request, "settings", script -> {
            List<ObjectNode> bindings = changed.node().has("bindings")
                    ? changed.bindings().stream()
                            .map(binding -> inherited(script, binding))
                            .toList()
                    : script.bindings();
            ObjectNode settings = merged(script, changed);
            return new Edit(bindings, settings, settings);
        });
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

    private interface Editing {

        Edit of(Script script);
    }

    private record Edit(List<ObjectNode> bindings, ObjectNode settings, JsonNode answer) {}

    private ApiResponse edit(ApiRequest request, String trigger, Editing editing) {
        String name = request.path("script");
        return changes.make(name, () -> {
            Script script = ScriptArea.find(context.store().account(), request);
            Edit edit = editing.of(script);
            Map<String, String> secrets = new TreeMap<>(context.vault().of(name));
            List<ObjectNode> bindings =
                    edit.bindings().stream().map(ObjectNode::deepCopy).toList();
            BindingKinds.check(
                    withSecrets(bindings, secrets), name, context.store().account());
            bindings.forEach(binding -> SecretFields.take(binding)
                    .ifPresent(value -> secrets.put(binding.path("name").asString(), value)));
            secrets.keySet()
                    .removeIf(secret -> bindings.stream()
                            .noneMatch(
                                    binding -> binding.path("name").asString("").equals(secret)));
            Script edited = script.edited(bindings, edit.settings(), context.now());
            ScriptVersion version = Versions.of(edited, new TreeMap<>(), trigger);
            return new ScriptChanges.Change(
                    Versions.deployed(edited, version, context.now()),
                    Map.of(name, secrets, version.vaultKey(), secrets),
                    edit::answer);
        });
    }

    private static List<ObjectNode> withSecrets(List<ObjectNode> bindings, Map<String, String> secrets) {
        List<ObjectNode> complete = new ArrayList<>();
        for (ObjectNode binding : bindings) {
            ObjectNode copy = binding.deepCopy();
            String known = secrets.get(binding.path("name").asString(""));
            if (known != null
                    && SecretFields.of(copy).filter(field -> !copy.has(field)).isPresent()) {
                SecretFields.put(copy, known);
            }
            complete.add(copy);
        }
        return complete;
    }

    private static ObjectNode inherited(Script script, ObjectNode binding) {
        String name = binding.path("name").asString("");
        return binding.path("type").asString("").equals(BindingKinds.INHERIT)
                ? script.binding(name).orElseThrow(() -> ScriptErrors.inheritedBindingMissing(name))
                : binding;
    }

    private static List<ObjectNode> without(Script script, String name) {
        return new ArrayList<>(Stream.of(script.bindings())
                .flatMap(List::stream)
                .filter(binding -> !binding.path("name").asString("").equals(name))
                .toList());
    }

    private static ObjectNode object(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw ScriptErrors.badUpload("The body is not a JSON object.");
    }
}
