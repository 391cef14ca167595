package dev.athanor.runtime.link;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in <code>${app}</code>, <code>${stage}</code> and <code>${env.NAME}</code>.
 *
 * @param app the application's name
 * @param stage the stage's name
 * @param variable the value of an environment variable, if it is set
 */
record Placeholders(String app, String stage, Function<String, Optional<String>> variable) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");
    private static final String VARIABLE = "env.";

    static Placeholders of(String app, String stage, Map<String, String> environment) {
        return new Placeholders(app, stage, name -> Optional.ofNullable(environment.get(name)));
    }

    /** Leaves <code>${env.NAME}</code> as it is, for files that must not depend on who writes them. */
    static Placeholders withoutEnvironment(String app, String stage) {
        return new Placeholders(app, stage, name -> Optional.of("${" + VARIABLE + name + "}"));
    }

    /** Leaves <code>${env.NAME}</code> as it is where the variable is not set. */
    static Placeholders asFarAsSet(String app, String stage, Map<String, String> environment) {
        return new Placeholders(
                app, stage, name -> Optional.of(environment.getOrDefault(name, "${" + VARIABLE + name + "}")));
    }

    /** The text without placeholders; one that cannot be filled stays, and {@code problems} is told why. */
    String fill(String text, Consumer<String> problems) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(value(match.group(1)).orElseGet(() -> {
                            problems.accept(reason(match.group(1)));
                            return match.group();
                        })));
    }

    /** Whether a text still holds a placeholder. */
    static boolean isIn(String text) {
        return PLACEHOLDER.matcher(text).find();
    }

    private Optional<String> value(String name) {
        if (name.startsWith(VARIABLE)) {
            return variable.apply(name.substring(VARIABLE.length()));
        }
        return Optional.ofNullable(Map.of("app", app, "stage", stage).get(name));
    }

    private static String reason(String name) {
        return name.startsWith(VARIABLE)
                ? "needs the environment variable " + name.substring(VARIABLE.length()) + ", which is not set"
                : "holds ${" + name + "}, which is unknown; ${app}, ${stage} and ${env.NAME} are known";
    }
}
