package dev.athanor.local.api;

import static dev.athanor.local.api.Settings.anything;
import static dev.athanor.local.api.Settings.decimal;
import static dev.athanor.local.api.Settings.flag;
import static dev.athanor.local.api.Settings.nullable;
import static dev.athanor.local.api.Settings.number;
import static dev.athanor.local.api.Settings.object;
import static dev.athanor.local.api.Settings.oneOf;
import static dev.athanor.local.api.Settings.text;
import static dev.athanor.local.api.Settings.texts;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The metadata part of an upload, checked by itself: without what the account holds and what the code exports. */
record UploadMetadata(ObjectNode node) {

    /** What Cloudflare answers as a script's settings, and keeps as they were sent. */
    private static final List<String> SETTINGS = List.of(
            "compatibility_date",
            "compatibility_flags",
            "usage_model",
            "tags",
            "tail_consumers",
            "logpush",
            "observability",
            "limits",
            "placement",
            "cache_options",
            "annotations");

    /** Those that belong to the script and not to one of its versions. */
    static final List<String> OF_THE_SCRIPT = List.of("tags", "tail_consumers", "logpush", "observability");

    /** The form of what is said of a version. */
    static final Settings.Rule ANNOTATIONS = object(Map.of(
            "workers/tag", atMost(100),
            "workers/message", text(),
            "workers/alias", UploadMetadata::alias,
            "workers/commit_sha", atMost(64),
            "workers/pull_request", atMost(20)));

    /** When Durable Objects get new code, which in the local cloud is at once whatever is said. */
    static final Settings.Rule CODE_UPDATE_STRATEGY =
            object(Map.of("mode", oneOf("immediate", "deferred"), "max_delay", number(0, 86_400)));

    private static final String TAIL_CONSUMERS = "tail_consumers";
    private static final String OLDEST_DATE = "2021-11-02";

    private static final Settings.Rule LOGS = object(Map.of(
            "enabled", flag(),
            "invocation_logs", flag(),
            "head_sampling_rate", nullable(decimal(0, 1)),
            "persist", flag(),
            "destinations", texts()));
    private static final Settings.Rule TRACES = object(Map.of(
            "enabled", flag(),
            "head_sampling_rate", nullable(decimal(0, 1)),
            "persist", flag(),
            "destinations", texts(),
            "propagation_policy", anything()));
    private static final Settings RULES = new Settings(Map.ofEntries(
            Map.entry("main_module", text()),
            Map.entry("body_part", text()),
            Map.entry("bindings", anything()),
            Map.entry("keep_bindings", texts()),
            Map.entry("keep_assets", flag()),
            Map.entry("assets", object(Map.of("jwt", text(), "config", AssetConfig.RULE))),
            Map.entry("compatibility_date", UploadMetadata::date),
            Map.entry("compatibility_flags", texts()),
            Map.entry("usage_model", oneOf("standard", "bundled", "unbound")),
            Map.entry("exports", value -> value.isObject() ? Optional.empty() : Optional.of("must be an object")),
            Map.entry("migrations", nullable(ClassMigrations.rule())),
            Map.entry("tags", nullable(texts())),
            Map.entry("tail_consumers", TailConsumers.rule()),
            Map.entry("logpush", flag()),
            Map.entry("limits", object(Map.of("cpu_ms", number(1, 300_000), "subrequests", number(1, 10_000_000)))),
            Map.entry(
                    "placement",
                    object(Map.of(
                            "mode", oneOf("smart", "targeted", "off"),
                            "hint", text(),
                            "region", text(),
                            "host", text(),
                            "hostname", text()))),
            Map.entry(
                    "observability",
                    object(Map.of(
                            "enabled", flag(),
                            "head_sampling_rate", nullable(decimal(0, 1)),
                            "logs", nullable(LOGS),
                            "traces", nullable(TRACES),
                            "issues", anything(),
                            "redact_query_string", flag()))),
            Map.entry("cache_options", object(Map.of("enabled", flag(), "cross_version_cache", flag()))),
            Map.entry("annotations", ANNOTATIONS),
            Map.entry("code_update_strategy", CODE_UPDATE_STRATEGY),
            Map.entry("package_dependencies", anything())));

    /** @throws ApiError when it is no JSON object, or a field is unknown or no good */
    static UploadMetadata parse(MultipartForm form) {
        byte[] content =
                form.content("metadata").orElseThrow(() -> ScriptErrors.badUpload("The upload has no metadata part."));
        if (!(Json.parse(content) instanceof ObjectNode node)) {
            throw ScriptErrors.badUpload("The metadata part is not a JSON object.");
        }
        RULES.check(node).ifPresent(problem -> {
            throw ScriptErrors.invalidScript("Invalid metadata: " + problem);
        });
        if (node.has("main_module") && node.has("body_part")) {
            throw ScriptErrors.invalidScript("Invalid metadata: main_module and body_part exclude each other");
        }
        AssetConfig.check(node.path("assets").path("config"));
        return new UploadMetadata(node);
    }

    /** Settings that are changed without an upload, checked in the same way. */
    static UploadMetadata ofSettings(ObjectNode node) {
        RULES.check(node).ifPresent(problem -> {
            throw ScriptErrors.invalidScript("Invalid settings: " + problem);
        });
        return new UploadMetadata(node);
    }

    private static Optional<String> date(JsonNode value) {
        try {
            LocalDate.parse(value.asString(""));
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of("must be a date of the form YYYY-MM-DD");
        }
    }

    private static Settings.Rule atMost(int bytes) {
        return value -> value.isString() && value.asString().getBytes(UTF_8).length <= bytes
                ? Optional.empty()
                : Optional.of("must be a string of at most " + bytes + " bytes");
    }

    private static Optional<String> alias(JsonNode value) {
        return value.asString("").matches("[a-z]([a-z0-9-]*[a-z0-9])?")
                ? Optional.empty()
                : Optional.of("must begin with a lower-case letter, and hold only such letters, digits and dashes");
    }

    /** The main module, or the part with a service worker. */
    @Nullable
    String mainModule() {
        return node.path(serviceWorker() ? "body_part" : "main_module")
                .stringValueOpt()
                .orElse(null);
    }

    boolean serviceWorker() {
        return node.has("body_part");
    }

    /** The bindings as they were sent. */
    List<ObjectNode> bindings() {
        JsonNode bindings = node.path("bindings");
        boolean objects = bindings.isMissingNode()
                || (bindings.isArray() && bindings.valueStream().allMatch(JsonNode::isObject));
        if (!objects) {
            throw ScriptErrors.invalidScript("Invalid metadata: bindings must be a list of objects");
        }
        return bindings.valueStream()
                .map(binding -> ((ObjectNode) binding).deepCopy())
                .toList();
    }

    /** The types of bindings that are taken over from the version before. */
    List<String> keepBindings() {
        return node.path("keep_bindings").valueStream().map(JsonNode::asString).toList();
    }

    boolean keepAssets() {
        return node.path("keep_assets").asBoolean(false);
    }

    /** What it says of static files, if anything. */
    Optional<ObjectNode> assets() {
        return Optional.ofNullable(node.get("assets")).map(ObjectNode.class::cast);
    }

    /** The declared exports, if it declares any. */
    Optional<ObjectNode> exports() {
        return Optional.ofNullable(node.get("exports")).map(ObjectNode.class::cast);
    }

    /** What is said of the version that comes of it. */
    SortedMap<String, String> annotations() {
        SortedMap<String, String> annotations = new TreeMap<>();
        node.path("annotations")
                .properties()
                .forEach(entry ->
                        annotations.put(entry.getKey(), entry.getValue().asString()));
        return annotations;
    }

    /** The steps of classes, if it has any. */
    Optional<ObjectNode> migrations() {
        return Optional.ofNullable(node.get("migrations"))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast);
    }

    ObjectNode settings() {
        ObjectNode settings = Json.object();
        settings.put("compatibility_date", OLDEST_DATE);
        settings.putArray("compatibility_flags");
        settings.put("usage_model", "standard");
        SETTINGS.stream().filter(node::has).forEach(name -> settings.set(name, node.get(name)));
        if (settings.path(TAIL_CONSUMERS).isEmpty()) {
            settings.remove(TAIL_CONSUMERS);
        }
        return settings;
    }
}
