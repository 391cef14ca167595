package dev.athanor.runtime.bundle;

import dev.athanor.runtime.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what esbuild says:
 *
 * <pre>
 * ✘ [ERROR] Could not resolve "./orders"
 *
 *     src/main/worker/api.ts:1:18:
 *       1 │ import { a } from "./orders";
 * </pre>
 *
 * becomes the problem {@code src/main/worker/api.ts:1:18: Could not resolve "./orders"}.
 */
final class EsbuildLog {

    private static final Pattern MESSAGE = Pattern.compile("\\S \\[(ERROR|WARNING)] (.*)");
    private static final Pattern LOCATION = Pattern.compile("    (\\S.*:\\d+:\\d+):");

    private EsbuildLog() {}

    /** The errors; all of the log where it is not in a form that is known. */
    static List<Problem> errors(String log, String entrypoint) {
        List<Problem> errors = read(log, "ERROR", entrypoint);
        return errors.isEmpty() ? List.of(new Problem(entrypoint, "does not bundle: " + log.strip())) : errors;
    }

    static List<Problem> warnings(String log, String entrypoint) {
        return read(log, "WARNING", entrypoint);
    }

    private static List<Problem> read(String log, String level, String entrypoint) {
        List<Problem> problems = new ArrayList<>();
        List<String> lines = log.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher message = MESSAGE.matcher(lines.get(i));
            if (message.matches() && message.group(1).equals(level)) {
                problems.add(
                        new Problem(location(lines, i + 1, entrypoint), message.group(2) + hint(message.group(2))));
            }
        }
        return problems;
    }

    /** The first location after a message and before the next one. */
    private static String location(List<String> lines, int from, String otherwise) {
        return lines.subList(from, lines.size()).stream()
                .takeWhile(line -> !MESSAGE.matcher(line).matches())
                .map(LOCATION::matcher)
                .filter(Matcher::matches)
                .map(location -> location.group(1))
                .findFirst()
                .orElse(otherwise);
    }

    private static String hint(String message) {
        return message.startsWith("Could not resolve \"athanor/")
                ? "; no declaration on the class path has this id: compile the declarations, or correct the import"
                : "";
    }
}
