package dev.athanor.processor.catalogue;

import static dev.athanor.processor.diagnostic.ProblemText.error;
import static dev.athanor.processor.diagnostic.ProblemText.warning;

import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.ProblemText;

/** What is wrong with a text, a JSON value, a secret or a limiter that a worker is bound to. */
public enum ValueProblem implements ProblemCode {
    TEXT_WITHOUT_SOURCE(error(
            "ATH017",
            "%1$s() returns a String, and nothing says where that comes from",
            "add @Var for a plain text, or @Secret")),
    SEVERAL_VALUES(error(
            "ATH018",
            "%1$s() is %2$s and %3$s at once",
            "keep one of them: @Secret or @SecretKey for what must stay secret")),
    TEXT_OF_OTHER_TYPE(error(
            "ATH019",
            "%1$s stands on %2$s(), which does not return String",
            "return String, or remove the annotation")),
    JSON_SOURCE(error(
            "ATH070",
            "@Json has %1$s",
            "write the value as @Json(\"...\"), or the file that holds it as @Json(file = \"...\")")),
    INVALID_JSON(error("ATH071", "this is no JSON: %1$s", "correct it")),
    JSON_OF_OTHER_TYPE(error("ATH072", "%1$s %2$s", "correct the value, or the type that the method returns")),
    KEY_PARAMETER(error("ATH073", "a key of %1$s %2$s", "%3$s")),
    KEY_USAGE(error("ATH074", "a key of %1$s in the format %2$s cannot be for %3$s", "%4$s")),
    KEY_OF_OTHER_TYPE(error(
            "ATH075",
            "%1$s() %2$s",
            "a key is declared by @SecretKey on a method that returns dev.athanor.binding.CryptoKey")),
    PROPS_NOT_AN_OBJECT(error("ATH121", "these are no props: %1$s", "write an object, such as {\"role\": \"reader\"}")),
    LIMITER_WITHOUT_LIMIT(error(
            "ATH127",
            "%1$s() returns RateLimiter, and nothing says how often",
            "add @RateLimit, with namespaceId, limit and period")),
    LITERAL_SECRET(warning(
            "ATH186",
            "%1$s() is a plain text, which everybody reads who may see the worker or the source, and %2$s",
            "use @Secret, whose value is read from the environment and written nowhere"));

    private final ProblemText text;

    ValueProblem(ProblemText text) {
        this.text = text;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
