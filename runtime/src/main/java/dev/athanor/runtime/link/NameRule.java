package dev.athanor.runtime.link;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Cloudflare accepts as a name. The same rules stand on the annotations, for the compiler; they are checked again here
 * because only now is it known what the placeholders become.
 *
 * @param pattern what the whole name has to match
 * @param maxLength the most characters
 * @param description the pattern in words, as it ends the sentence "must be …"
 */
record NameRule(Pattern pattern, int maxLength, String description) {

    /** Part of a host name. */
    static final NameRule WORKER = new NameRule(
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?"),
            63,
            "lower-case letters, digits and dashes, with no dash at either end");

    /** What a script may be called that others deploy: underscores too. */
    static final NameRule SCRIPT = new NameRule(
            Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?"),
            63,
            "lower-case letters, digits, dashes and underscores, with no dash at either end");

    static final NameRule QUEUE_OR_DATABASE = new NameRule(
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?"),
            63,
            "letters, digits, dashes and underscores, with a letter or digit at both ends");

    static final NameRule BUCKET = new NameRule(
            Pattern.compile("[a-z0-9][a-z0-9-]+[a-z0-9]"),
            63,
            "3 to 63 lower-case letters, digits and dashes, with a letter or digit at both ends");

    static final NameRule TITLE =
            new NameRule(Pattern.compile("\\S(.*\\S)?"), 512, "a title with no blank at either end");

    static final NameRule WORKFLOW = new NameRule(
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*"),
            64,
            "letters, digits, dashes and underscores, and must not begin with a dash");

    static final NameRule DATASET = new NameRule(
            Pattern.compile("[A-Za-z0-9_-]+"), Integer.MAX_VALUE, "letters, digits, dashes and underscores");

    static final NameRule INDEX = new NameRule(
            Pattern.compile("[a-z]([a-z0-9_-]*[a-z0-9])?"),
            64,
            "lower-case letters, digits, dashes and underscores, with a letter at the start and none of - and _ at the end");

    static final NameRule TUNNEL =
            new NameRule(Pattern.compile("\\S(.*\\S)?"), 100, "a name with no blank at either end");

    static final NameRule CLASS = new NameRule(
            Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*"), Integer.MAX_VALUE, "the name of a JavaScript class");

    /** What is wrong with a name, as the end of a sentence that begins with it. */
    Optional<String> breach(String name) {
        if (name.length() > maxLength) {
            return Optional.of("has " + name.length() + " characters, and " + maxLength + " are allowed");
        }
        return pattern.matcher(name).matches() ? Optional.empty() : Optional.of("must be " + description);
    }
}
