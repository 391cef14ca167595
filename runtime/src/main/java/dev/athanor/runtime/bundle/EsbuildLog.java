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
 *
 * @param text what it wrote
 * @param request what it was to bundle
 */
record EsbuildLog(String text, BundleRequest request) {

    private static final Pattern MESSAGE = Pattern.compile("\\S \\[(ERROR|WARNING)] (.*)");
    private static final Pattern LOCATION = Pattern.compile("    (\\S.*:\\d+:\\d+):");

    /** The errors; all of the log where it is not in a form that is known. */
    List<Problem> errors() {
        List<Problem> errors = read("ERROR");
        return errors.isEmpty() ? List.of(new Problem(request.subject(), "does not bundle: " + text.strip())) : errors;
    }

    List<Problem> warnings() {
        return read("WARNING");
    }

    private List<Problem> read(String level) {
        List<Problem> problems = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher message = MESSAGE.matcher(lines.get(i));
            if (message.matches() && message.group(1).equals(level)) {
                problems.add(new Problem(location(lines, i + 1), message.group(2) + hint(message.group(2))));
            }
        }
        return problems;
    }

    /** The first location after a message and before the next one, as the project has it. */
    private String location(List<String> lines, int from) {
        return lines.subList(from, lines.size()).stream()
                .takeWhile(line -> !MESSAGE.matcher(line).matches())
                .map(LOCATION::matcher)
                .filter(Matcher::matches)
                .map(location -> request.code().inProject(location.group(1)))
                .findFirst()
                .orElseGet(request::subject);
    }

    private static String hint(String message) {
        return message.startsWith("Could not resolve \"athanor/")
                ? "; no declaration on the class path has this id: compile the declarations, or correct the import"
                : "";
    }
}
