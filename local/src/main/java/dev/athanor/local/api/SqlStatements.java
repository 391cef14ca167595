package dev.athanor.local.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes SQL text apart into its statements, as SQLite's own shell would: a semicolon ends one, unless it is inside a string,
 * a name in quotes, a comment, or the body of a trigger.
 */
final class SqlStatements {

    private static final Pattern TRIGGER =
            Pattern.compile("CREATE\\s+(TEMP\\s+|TEMPORARY\\s+)?TRIGGER\\b.*", Pattern.DOTALL);

    private final String sql;
    private final List<String> statements = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int depth;

    private SqlStatements(String sql) {
        this.sql = sql;
    }

    /** The statements in their order, without those that say nothing. */
    static List<String> split(String sql) {
        return new SqlStatements(sql).split();
    }

    private List<String> split() {
        int start = 0;
        int position = 0;
        while (position < sql.length()) {
            char character = sql.charAt(position);
            if (character == ';' && depth == 0) {
                add(start, position);
                position++;
                start = position;
            } else {
                position = skip(position, character);
            }
        }
        add(start, position);
        return statements;
    }

    private void add(int start, int end) {
        if (!words.toString().isBlank()) {
            statements.add(sql.substring(start, end).strip());
        }
        words.setLength(0);
        depth = 0;
    }

    private int skip(int position, char character) {
        return switch (character) {
            case '\'', '"', '`' -> code(position, quoted(position, character));
            case '[' -> code(position, after("]", position));
            case '-' -> sql.startsWith("--", position) ? after("\n", position) : code(position, position + 1);
            case '/' -> sql.startsWith("/*", position) ? after("*/", position + 2) : code(position, position + 1);
            default -> Character.isLetter(character) ? word(position) : code(position, position + 1);
        };
    }

    private int quoted(int position, char quote) {
        int end = sql.indexOf(quote, position + 1);
        return end < 0 ? sql.length() : end + 1;
    }

    private int after(String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }

    private int code(int start, int end) {
        words.append(sql, start, end);
        return end;
    }

    private int word(int start) {
        int end = start;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        String word = sql.substring(start, end).toUpperCase(Locale.ROOT);
        boolean trigger = TRIGGER.matcher(words.toString().strip()).matches();
        words.append(word);
        if (trigger && (word.equals("BEGIN") || word.equals("CASE"))) {
            depth++;
        } else if (trigger && word.equals("END")) {
            depth = Math.max(0, depth - 1);
        }
        return end;
    }
}
