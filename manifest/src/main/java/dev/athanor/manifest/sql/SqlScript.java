package dev.athanor.manifest.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text of SQL statements, understood just as far as it takes to know whether a further statement may be added to it, and
 * whether D1 would refuse it: D1 runs a whole text as one transaction, and takes no statements that begin or end one.
 */
public final class SqlScript {

    private static final Set<String> TRANSACTION = Set.of("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE");

    private final String sql;
    private final List<String> words = new ArrayList<>();
    private int endOfLastWord;

    /** Reads a text. */
    public SqlScript(String sql) {
        this.sql = sql;
        read();
    }

    /** Whether a trigger is created: its body holds semicolons, at which D1 has been seen to cut the text. */
    public boolean createsTrigger() {
        for (int at = 0; at + 1 < words.size(); at++) {
            boolean trigger = words.get(at + 1).equals("TRIGGER")
                    || (at + 2 < words.size()
                            && words.get(at + 1).startsWith("TEMP")
                            && words.get(at + 2).equals("TRIGGER"));
            if (words.get(at).equals("CREATE") && trigger) {
                return true;
            }
        }
        return false;
    }

    /** Whether a statement begins or ends a transaction. */
    public boolean controlsTransactions() {
        if (createsTrigger()) {
            return words.contains("COMMIT") || words.contains("SAVEPOINT") || hasBeginTransaction();
        }
        boolean statementStart = true;
        for (String word : words) {
            if (statementStart && TRANSACTION.contains(word)) {
                return true;
            }
            statementStart = word.equals(";");
        }
        return false;
    }

    /** Whether there is no statement in it. */
    public boolean isEmpty() {
        return words.stream().allMatch(";"::equals);
    }

    /**
     * The text with a semicolon after its last statement. It goes before a comment at the end, which SQLite would otherwise
     * take for a part of the statement, and stumble over when a column is added.
     */
    public String terminated() {
        boolean isTerminated = !words.isEmpty() && words.get(words.size() - 1).equals(";");
        return isTerminated ? sql : sql.substring(0, endOfLastWord) + ";" + sql.substring(endOfLastWord);
    }

    private boolean hasBeginTransaction() {
        for (int at = 0; at + 1 < words.size(); at++) {
            if (words.get(at).equals("BEGIN") && words.get(at + 1).equals("TRANSACTION")) {
                return true;
            }
        }
        return false;
    }

    private void read() {
        int at = 0;
        while (at < sql.length()) {
            char character = sql.charAt(at);
            if (sql.startsWith("--", at)) {
                at = endOf("\n", at + 2);
            } else if (sql.startsWith("/*", at)) {
                at = endOf("*/", at + 2);
            } else if (character == '\'' || character == '"' || character == '`') {
                at = endOf(String.valueOf(character), at + 1);
                add("'", at);
            } else if (character == '[') {
                at = endOf("]", at + 1);
                add("'", at);
            } else if (Character.isLetterOrDigit(character) || character == '_') {
                at = word(at);
            } else {
                at++;
                if (!Character.isWhitespace(character)) {
                    add(String.valueOf(character), at);
                }
            }
        }
    }

    private int word(int start) {
        int end = start;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        add(sql.substring(start, end).toUpperCase(Locale.ROOT), end);
        return end;
    }

    private void add(String word, int end) {
        words.add(word);
        endOfLastWord = end;
    }

    private int endOf(String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }
}
