package dev.athanor.runtime.bundle;

import dev.athanor.runtime.bundle.AssetRules.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a {@code _headers}: a path, then lines with a header each, or with the name of one that is taken away.
 *
 * <pre>
 * /images/*
 *   Cache-Control: max-age=86400
 *   ! X-Robots-Tag
 * </pre>
 */
final class HeaderRules {

    private static final int MAX_RULES = 100;
    private static final Pattern PATH = Pattern.compile("(/|\\S+://).*");
    private static final Pattern SPLAT = Pattern.compile(":splat(?!\\w)");
    private static final String AWAY = "! ";

    private final List<Mistake> mistakes = new ArrayList<>();
    private int rules;

    /** The line of the rule that has no header yet; 0 for none. */
    private int bare;

    /** Whether headers have a path; one with a mistake of its own counts. */
    private boolean inRule;

    List<Mistake> check(String text) {
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (AssetRules.isBlank(line)) {
                continue;
            }
            if (line.length() > AssetRules.MAX_LINE) {
                tell(number, "has more than " + AssetRules.MAX_LINE + " characters");
            } else if (PATH.matcher(line).matches()) {
                endRule();
                beginRule(number, line);
            } else {
                header(number, line);
            }
        }
        endRule();
        return mistakes.stream()
                .sorted((a, b) -> Integer.compare(a.line(), b.line()))
                .toList();
    }

    private void beginRule(int number, String path) {
        inRule = true;
        rules++;
        if (rules == MAX_RULES + 1) {
            tell(number, "is rule " + rules + ", and " + MAX_RULES + " are allowed");
        }
        String mistake = mistake(path);
        if (mistake == null) {
            bare = number;
        } else {
            tell(number, mistake);
        }
    }

    private static @Nullable String mistake(String path) {
        String mistake = AssetRules.address(path, false, false);
        if (mistake != null) {
            return mistake;
        }
        long wildcards = path.chars().filter(character -> character == '*').count();
        if (wildcards > 1) {
            return "has " + wildcards + " asterisks, and one is allowed; use placeholders such as :name";
        }
        return wildcards == 1 && SPLAT.matcher(path).find() ? "has an asterisk and :splat, which are the same" : null;
    }

    private void endRule() {
        if (bare > 0) {
            tell(bare, "has no headers");
        }
        bare = 0;
    }

    private void header(int number, String line) {
        if (!inRule) {
            tell(number, "stands before any path");
            return;
        }
        bare = 0;
        int colon = line.indexOf(':');
        String name = line.substring(0, Math.max(colon, 0)).strip();
        if (colon < 0) {
            if (!line.startsWith(AWAY)) {
                tell(number, "is neither a path nor a header such as \"Name: value\"");
            }
        } else if (name.isEmpty()) {
            tell(number, "has no header's name before the colon");
        } else if (name.contains(" ")) {
            tell(number, "has a header's name with a blank in it");
        } else if (line.substring(colon + 1).isBlank()) {
            tell(number, "has no value after the colon");
        }
    }

    private void tell(int line, String message) {
        mistakes.add(new Mistake(line, message));
    }
}
