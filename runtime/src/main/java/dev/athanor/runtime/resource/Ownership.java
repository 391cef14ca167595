package dev.athanor.runtime.resource;

import dev.athanor.runtime.cloudflare.ScriptsApi.Script;
import java.util.List;
import java.util.Optional;

/**
 * Whose a script is, by the tags that it carries: {@code athanor:app=shop}, {@code athanor:stage=dev}. Further tags hold
 * digests of what was uploaded.
 *
 * @param app the application
 * @param stage the stage
 */
record Ownership(String app, String stage) {

    private static final String APP = "athanor:app=";
    private static final String STAGE = "athanor:stage=";

    List<String> tags() {
        return List.of(APP + app, STAGE + stage);
    }

    /** The same as one text, for what has a comment and no tags. */
    String note() {
        return String.join(" ", tags());
    }

    boolean owns(Script script) {
        return tags(script).containsAll(tags());
    }

    /** The value of a tag such as {@code athanor:hash=}. */
    static Optional<String> tag(Script script, String prefix) {
        return tags(script).stream()
                .filter(tag -> tag.startsWith(prefix))
                .map(tag -> tag.substring(prefix.length()))
                .findFirst();
    }

    /** Who seems to own a script that is not ours. */
    static String owner(Script script) {
        Optional<String> app = tag(script, APP);
        if (app.isPresent()) {
            return "Athanor's application " + app.get() + ", stage "
                    + tag(script, STAGE).orElse("unknown");
        }
        if (tags(script).stream().anyMatch(tag -> tag.startsWith("alchemy:"))) {
            return "alchemy";
        }
        if (tags(script).stream().anyMatch(tag -> tag.startsWith("cf:"))) {
            return "wrangler";
        }
        String from = script.lastDeployedFrom();
        return from == null || from.isEmpty() ? "somebody else" : "whoever deployed it from " + from;
    }

    private static List<String> tags(Script script) {
        List<String> tags = script.tags();
        return tags == null ? List.of() : tags;
    }
}
