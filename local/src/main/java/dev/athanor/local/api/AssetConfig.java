package dev.athanor.local.api;

import static dev.athanor.local.api.Settings.nullable;
import static dev.athanor.local.api.Settings.object;
import static dev.athanor.local.api.Settings.oneOf;
import static dev.athanor.local.api.Settings.text;
import static dev.athanor.local.api.Settings.texts;

import dev.athanor.runtime.bundle.AssetRules;
import dev.athanor.runtime.bundle.AssetRules.Mistake;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** How static files are served, as an upload says it: <code>{"html_handling":"none","_headers":"..."}</code>. */
final class AssetConfig {

    private static final int MAX_PATTERNS = 100;
    private static final int MAX_PATTERN = 100;

    /** What the fields may be. */
    static final Settings.Rule RULE = object(Map.of(
            "html_handling", oneOf("auto-trailing-slash", "force-trailing-slash", "drop-trailing-slash", "none"),
            "not_found_handling", oneOf("none", "404-page", "single-page-application"),
            "run_worker_first", AssetConfig::runWorkerFirst,
            "_headers", text(),
            "_redirects", text(),
            "base_path", nullable(text())));

    private AssetConfig() {}

    /** @throws ApiError when a line of the headers or redirects is wrong */
    static void check(JsonNode config) {
        String htmlHandling = config.path("html_handling").stringValueOpt().orElse(null);
        config.path("_headers")
                .stringValueOpt()
                .map(AssetRules::headers)
                .ifPresent(mistakes -> refuse("_headers", mistakes));
        config.path("_redirects")
                .stringValueOpt()
                .map(text -> AssetRules.redirects(text, htmlHandling))
                .ifPresent(mistakes -> refuse("_redirects", mistakes));
    }

    private static void refuse(String file, List<Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            throw ScriptErrors.badAssetRules("Invalid " + file + " configuration:\n"
                    + mistakes.stream()
                            .map(mistake -> "Line " + mistake.line() + ": " + mistake.message())
                            .collect(Collectors.joining("\n")));
        }
    }

    private static Optional<String> runWorkerFirst(JsonNode value) {
        if (value.isBoolean()) {
            return Optional.empty();
        }
        List<String> patterns =
                value.valueStream().map(pattern -> pattern.asString("")).toList();
        if (texts().check(value).isPresent()
                || patterns.isEmpty()
                || patterns.size() > MAX_PATTERNS
                || patterns.stream().anyMatch(pattern -> pattern.length() > MAX_PATTERN || !pattern.matches("!?/.*"))) {
            return Optional.of("must be true, false or at most " + MAX_PATTERNS + " patterns of " + MAX_PATTERN
                    + " characters that begin with / or !/");
        }
        if (patterns.stream().allMatch(pattern -> pattern.startsWith("!"))) {
            return Optional.of("must have a pattern without an exclamation mark");
        }
        return patterns.stream().distinct().count() < patterns.size()
                ? Optional.of("must have each pattern once")
                : Optional.empty();
    }
}
