package dev.athanor.runtime.resource;

import dev.athanor.runtime.problem.Problem;
import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secrets of a {@code .env} file.
 *
 * <pre>{@code
 * # a comment
 * API_KEY=abc
 * export GREETING='as it stands'     export and quotes are left out of the value
 * LINES="one\ntwo"                   in double quotes, \n, \" and \\ stand for a newline, a quote and a backslash
 * }</pre>
 */
public final class EnvFile implements SecretSource {

    private static final Pattern ASSIGNMENT = Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
    private static final Pattern QUOTED = Pattern.compile("(['\"])(.*)\\1\\s*(?:#.*)?");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s+)#.*$");

    private final Map<String, String> values;

    private EnvFile(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Reads a file; one that does not exist has no values.
     *
     * @throws ProblemException when lines are not of this form; the message holds their numbers, not their text
     */
    public static EnvFile read(Path file) throws IOException {
        Map<String, String> values = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        List<String> lines = lines(file);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            Matcher assignment = ASSIGNMENT.matcher(line);
            if (assignment.matches()) {
                values.put(assignment.group(1), unquote(assignment.group(2)));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                problems.add(new Problem(file + ":" + number, "is not of the form NAME=value."));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new EnvFile(values);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (CharacterCodingException e) {
            throw new ProblemException(file.toString(), "is not in UTF-8; save it again as UTF-8.");
        } catch (AccessDeniedException e) {
            throw new ProblemException(file.toString(), "may not be read by this user.");
        }
    }

    @Override
    public Optional<String> value(String variable) {
        return Optional.ofNullable(values.get(variable));
    }

    /** Says nothing of the values. */
    @Override
    public String toString() {
        return "EnvFile[" + values.size() + " values, hidden]";
    }

    private static String unquote(String text) {
        Matcher quoted = QUOTED.matcher(text);
        if (!quoted.matches()) {
            return COMMENT.matcher(text).replaceFirst("").strip();
        }
        return quoted.group(1).equals("'") ? quoted.group(2) : unescape(quoted.group(2));
    }

    private static String unescape(String text) {
        return Pattern.compile("\\\\([n\"\\\\])")
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1).equals("n") ? "\n" : match.group(1)));
    }
}
