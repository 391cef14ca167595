package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Script;
import dev.athanor.local.account.ScriptDeployment;
import dev.athanor.local.account.ScriptDeployment.Share;
import dev.athanor.local.account.ScriptHistory;
import dev.athanor.local.account.ScriptVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Versions of scripts: made of uploads, deployed, and told of in Cloudflare's form. */
final class Versions {

    private Versions() {}

    /** The version that an upload makes; one with Durable Objects has no preview. */
    static ScriptVersion of(ScriptUpload.Outcome outcome, String trigger, Source source) {
        return of(outcome.script(), outcome.annotations(), trigger, source);
    }

    /** The version that a script is from now on. */
    static ScriptVersion of(Script script, SortedMap<String, String> said, String trigger, Source source) {
        SortedMap<String, String> annotations = new TreeMap<>(said);
        annotations.put(ScriptVersion.TRIGGER, trigger);
        return new ScriptVersion(
                Ids.uuid(),
                script.history().nextNumber(),
                script.modifiedOn(),
                annotations,
                source.text(),
                script.objects().isEmpty(),
                script.withHistory(ScriptHistory.none()));
    }

    /** A script with one more version, which takes over at once. */
    static Script deployed(Script script, ScriptVersion version, Instant now) {
        SortedMap<String, String> annotations = new TreeMap<>(Map.of(ScriptVersion.TRIGGER, "upload"));
        String message = version.annotations().get("workers/message");
        if (message != null) {
            annotations.put("workers/message", message);
        }
        ScriptDeployment deployment = new ScriptDeployment(
                Ids.uuid(), now, annotations, version.source(), List.of(new Share(version.id(), 100)));
        return script.withHistory(script.history().with(deployment).with(version));
    }

    /** A script once a deployment counts: the version with the largest share is what it is. */
    static Script deployed(Script script, ScriptDeployment deployment) {
        ScriptHistory history = script.history().with(deployment);
        Script content = history.version(deployment.main()).orElseThrow().content();
        ObjectNode settings = content.settings().deepCopy();
        for (String setting : UploadMetadata.OF_THE_SCRIPT) {
            settings.remove(setting);
            if (script.settings().has(setting)) {
                settings.set(setting, script.settings().get(setting));
            }
        }
        return script.running(content, settings, history);
    }

    /** What a version or deployment came from. */
    static String source(@Nullable String noted) {
        return Objects.requireNonNullElse(noted, Source.API.text());
    }

    /** What lists tell of a version. */
    static ObjectNode item(ScriptVersion version) {
        ObjectNode item = Json.object().put("id", version.id()).put("number", version.number());
        item.putObject("metadata")
                .put("created_on", version.createdOn().toString())
                .put("modified_on", version.createdOn().toString())
                .put("source", source(version.source()))
                .put("author_email", AccountArea.EMAIL)
                .put("author_id", Account.ID)
                .put("hasPreview", version.hasPreview())
                .put("has_preview", version.hasPreview());
        ObjectNode annotations = item.putObject("annotations");
        version.annotations().forEach(annotations::put);
        return item;
    }

    /** All that is told of a version. */
    static ObjectNode describe(ScriptVersion version) {
        Script content = version.content();
        ObjectNode described = item(version);
        ObjectNode resources = described.putObject("resources");
        resources.set("bindings", Json.array(content.bindings().stream()));
        ObjectNode script = resources
                .putObject("script")
                .put("etag", content.etag())
                .put("last_deployed_from", source(version.source()));
        script.set("handlers", Json.texts(content.defaultHandlers().stream()));
        script.set("named_handlers", ScriptArea.namedHandlers(content));
        ObjectNode runtime = resources.putObject("script_runtime");
        runtime.set("exports", content.exports());
        for (String setting : List.of("compatibility_date", "compatibility_flags", "usage_model", "limits")) {
            if (content.settings().has(setting)) {
                runtime.set(setting, content.settings().get(setting));
            }
        }
        return described;
    }
}
