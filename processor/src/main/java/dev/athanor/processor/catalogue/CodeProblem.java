package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with a worker's code, modules and static files. */
public enum CodeProblem implements ProblemCode {
    NO_CODE(
            error(
                    "ATH060",
                    "the worker has no entrypoint, no script and no assets",
                    "add entrypoint = \"src/main/worker/....ts\", or assets = @Assets(path = \"...\") for a site without code")),
    WITHOUT_CODE(error(
            "ATH062",
            "%1$s takes code, and the worker only has static files",
            "add an entrypoint or a script, or remove it")),
    NOT_JAVASCRIPT(error(
            "ATH063",
            "the entrypoint is \"%1$s\", and code that is not bundled has to be JavaScript",
            "name a .js or .mjs file, or remove noBundle")),
    RULE_WHILE_BUNDLING(error(
            "ATH064",
            "the rule for %1$s does not hold while bundling",
            "use COMPILED_WASM, TEXT or DATA with globs of the form **/*.ending, or noBundle = true")),
    RULE_NEVER_HOLDS(error(
            "ATH065",
            "the rule of the type %1$s never holds, because an earlier one ends the rules of its type",
            "set fallthrough = true on that one, or join their globs")),
    NOTHING_EXPORTED(error(
            "ATH066",
            "%1$s takes a class that %2$s exports, and it %3$s",
            "give that worker code in the format MODULES")),
    NO_ASSETS(error(
            "ATH046",
            "%1$s() returns StaticAssets, and the worker has none",
            "add assets = @Assets(path = \"...\") to @Worker")),
    NO_POSITIVE_PATTERN(error(
            "ATH067",
            "runWorkerFirstPatterns has no pattern without an exclamation mark",
            "add the paths that the worker answers, such as /*, or remove it")),
    TOO_MANY_PATTERNS(
            error("ATH068", "runWorkerFirstPatterns has %1$s patterns", "%2$s are allowed; use * for what they share")),
    REDUNDANT_PATTERN(
            error("ATH069", "the pattern \"%1$s\" is covered by \"%2$s\"", "remove it; Cloudflare refuses both"));

    private final ProblemText text;

    CodeProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
