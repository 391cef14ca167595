package dev.athanor.runtime.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The patterns of an {@code .assetsignore}, in the syntax of {@code .gitignore}, without regard to case as wrangler has it. The
 * last pattern that matches decides, and what lies in an ignored directory is ignored.
 *
 * @param rules in the order written
 */
record IgnorePatterns(List<Rule> rules) {

    private static final String SEPARATOR = "/";

    IgnorePatterns {
        rules = List.copyOf(rules);
    }

    /**
     * A pattern.
     *
     * @param path what paths without a leading slash match
     * @param keeps whether it takes back what an earlier one ignores
     * @param directories whether it is about directories alone
     */
    record Rule(Pattern path, boolean keeps, boolean directories) {}

    static IgnorePatterns of(String text) {
        List<Rule> rules = new ArrayList<>();
        text.lines()
                .map(IgnorePatterns::stripped)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> rules.add(rule(line)));
        return new IgnorePatterns(rules);
    }

    /** Whether a file is ignored. */
    boolean ignores(String path) {
        String relative = path.startsWith(SEPARATOR) ? path.substring(1) : path;
        for (int slash = relative.indexOf('/'); slash >= 0; slash = relative.indexOf('/', slash + 1)) {
            if (matches(relative.substring(0, slash), true)) {
                return true;
            }
        }
        return matches(relative, false);
    }

    private boolean matches(String path, boolean directory) {
        boolean ignored = false;
        for (Rule rule : rules) {
            if ((directory || !rule.directories()) && rule.path().matcher(path).matches()) {
                ignored = !rule.keeps();
            }
        }
        return ignored;
    }

    /** Blanks at the end count only after a backslash. */
    private static String stripped(String line) {
        String stripped = line.stripTrailing();
        return stripped.endsWith("\\") && stripped.length() < line.length() ? stripped + " " : stripped;
    }

    private static Rule rule(String line) {
        boolean keeps = line.startsWith("!");
        String pattern = keeps ? line.substring(1) : line;
        boolean directories = pattern.endsWith(SEPARATOR);
        if (directories) {
            pattern = pattern.substring(0, pattern.length() - 1);
        }
        boolean anchored = pattern.contains(SEPARATOR);
        if (pattern.startsWith(SEPARATOR)) {
            pattern = pattern.substring(1);
        }
        String regex = (anchored ? "" : "(?:.*/)?") + regex(pattern);
        return new Rule(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), keeps, directories);
    }

    private static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < pattern.length()) {
            char character = pattern.charAt(i);
            int end = character == '[' ? pattern.indexOf(']', i + 2) : -1;
            if (pattern.startsWith("**/", i) && (i == 0 || pattern.charAt(i - 1) == '/')) {
                regex.append("(?:.*/)?");
                i += 3;
            } else if (pattern.substring(i).equals("**")) {
                regex.append(".*");
                i += 2;
            } else if (end > 0) {
                regex.append(characters(pattern.substring(i + 1, end)));
                i = end + 1;
            } else if (character == '\\' && i + 1 < pattern.length()) {
                regex.append(Pattern.quote(pattern.substring(i + 1, i + 2)));
                i += 2;
            } else {
                regex.append(
                        switch (character) {
                            case '*' -> "[^/]*";
                            case '?' -> "[^/]";
                            default -> Pattern.quote(String.valueOf(character));
                        });
                i++;
            }
        }
        return regex.toString();
    }

    /** The inside of {@code [a-z]} or {@code [!a-z]}. */
    private static String characters(String inside) {
        boolean negated = inside.startsWith("!") || inside.startsWith("^");
        String set = (negated ? inside.substring(1) : inside).replaceAll("[\\\\\\[&]", "\\\\$0");
        return "(?!/)[" + (negated ? "^" : "") + set + "]";
    }
}
