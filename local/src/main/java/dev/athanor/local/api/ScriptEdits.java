package dev.athanor.local.api;

import dev.athanor.local.account.Script;
import dev.athanor.local.account.ScriptVersion;
import dev.athanor.local.account.SecretFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes what a script has besides its code. Each change makes a version, which answers at once, or waits to be deployed. */
final class ScriptEdits {

    private final ApiContext context;
    private final ScriptChanges changes;

    ScriptEdits(ApiContext context, ScriptChanges changes) {
        this.context = context;
        this.changes = changes;
    }

    /** What a script is to have. */
    record Edit(List<ObjectNode> bindings, ObjectNode settings) {}

    /** A change of what a script has. */
    interface Editing {
        Edit of(Script script);
    }

    /** Changes the script, with a version that answers at once. */
    ApiResponse deploy(ApiRequest request, String trigger, Editing editing, Function<Script, JsonNode> answer) {
        String name = request.path("script");
        return changes.make(name, () -> {
            Script script = ScriptArea.find(context.store().account(), request);
            Edited edited = edited(script, editing.of(script), context.vault().of(name));
            ScriptVersion version = Versions.of(edited.script(), new TreeMap<>(), trigger, Source.of(request));
            return new ScriptChanges.Change(
                    Versions.deployed(edited.script(), version, context.now()),
                    Map.of(name, edited.secrets(), version.vaultKey(), edited.secrets()),
                    () -> answer.apply(edited.script()));
        });
    }

    /** Adds a version to the script which has what the newest has, with a change. */
    ApiResponse upload(
            Script script,
            SortedMap<String, String> annotations,
            Source source,
            Editing editing,
            Function<ScriptVersion, JsonNode> answer) {
        return changes.make(script.name(), () -> {
            ScriptVersion newest =
                    script.history().versions().stream().findFirst().orElseThrow(DeploymentErrors::noVersions);
            Script content = newest.content();
            Edited edited = edited(content, editing.of(content), context.vault().of(newest.vaultKey()));
            ScriptVersion version = Versions.of(
                    edited.script().withHistory(script.history()), annotations, ScriptVersion.UPLOADED, source);
            return new ScriptChanges.Change(
                    script.withHistory(script.history().with(version)),
                    Map.of(version.vaultKey(), edited.secrets()),
                    () -> answer.apply(version));
        });
    }

    private record Edited(Script script, Map<String, String> secrets) {}

    private Edited edited(Script script, Edit edit, Map<String, String> known) {
        Map<String, String> secrets = new TreeMap<>(known);
        List<ObjectNode> bindings =
                edit.bindings().stream().map(ObjectNode::deepCopy).toList();
        BindingKinds.check(
                withSecrets(bindings, secrets), script.name(), context.store().account());
        bindings.forEach(binding -> SecretFields.take(binding)
                .ifPresent(value -> secrets.put(binding.path("name").asString(), value)));
        secrets.keySet()
                .removeIf(secret -> bindings.stream()
                        .noneMatch(binding -> binding.path("name").asString("").equals(secret)));
        return new Edited(script.edited(bindings, edit.settings(), context.now()), secrets);
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
}
