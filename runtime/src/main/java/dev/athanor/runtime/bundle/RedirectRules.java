package dev.athanor.runtime.bundle;

import dev.athanor.runtime.bundle.AssetRules.Mistake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a {@code _redirects}: from, to, and a status, one rule a line.
 *
 * <pre>
 * /old        /new        301
 * /blog/*     /news/:splat
 * </pre>
 */
final class RedirectRules {

    private static final int MAX_STATIC = 2_000;
    private static final int MAX_DYNAMIC = 100;
    private static final Set<String> STATUSES = Set.of("200", "301", "302", "303", "307", "308");
    private static final Pattern DYNAMIC = Pattern.compile(".*(\\*|:[A-Za-z]).*");
    private static final Pattern INDEX = Pattern.compile(".*/index(\\.html)?");
    private static final String FOUND = "302";

    /** Whether addresses of HTML files are left as they are. */
    private final boolean plainHtml;

    private final List<Mistake> mistakes = new ArrayList<>();
    private final Set<String> sources = new HashSet<>();
    private int fixed;
    private int dynamic;

    RedirectRules(boolean plainHtml) {
        this.plainHtml = plainHtml;
    }

    List<Mistake> check(String text) {
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (!AssetRules.isBlank(line)) {
                String mistake = line.length() > AssetRules.MAX_LINE
                        ? "has more than " + AssetRules.MAX_LINE + " characters"
                        : mistake(line.replaceFirst("\\s+#.*$", "").split("\\s+"));
                if (mistake != null) {
                    mistakes.add(new Mistake(number, mistake));
                }
            }
        }
        return List.copyOf(mistakes);
    }

    private @Nullable String mistake(String[] words) {
        if (words.length < 2 || words.length > 3) {
            return "has " + words.length + " words, and a rule has two or three: from, to and a status";
        }
        String from = words[0].startsWith("/") ? words[0] : "/" + words[0];
        String to = words[1];
        String status = words.length == 3 ? words[2] : FOUND;
        String wrong = AssetRules.address(words[0], true, true);
        wrong = wrong == null ? count(from) : wrong;
        wrong = wrong == null ? AssetRules.address(to, false, true) : wrong;
        if (wrong != null) {
            return wrong;
        }
        if (!STATUSES.contains(status)) {
            return "has the status " + status + "; use 200, 301, 302, 303, 307 or 308";
        }
        if (to.startsWith("/") && loops(from, to)) {
            return "leads back to itself, because addresses lose /index.html; remove it";
        }
        if (!sources.add(from)) {
            return "is a second rule for " + from;
        }
        return status.equals("200") && !to.startsWith("/")
                ? "shows another host's page as its own; only a path is allowed with 200"
                : null;
    }

    /** Rules after the first with a pattern count as such. */
    private @Nullable String count(String from) {
        if (dynamic == 0 && !DYNAMIC.matcher(from).matches()) {
            fixed++;
            return fixed == MAX_STATIC + 1 ? "is redirect " + fixed + ", and " + MAX_STATIC + " are allowed" : null;
        }
        dynamic++;
        return dynamic == MAX_DYNAMIC + 1
                ? "is rule " + dynamic + " from the first with a pattern on, and " + MAX_DYNAMIC
                        + " are allowed; put those without patterns before them"
                : null;
    }

    private boolean loops(String from, String to) {
        return INDEX.matcher(to).matches() && (from.endsWith("/*") || (from.endsWith("/") && !plainHtml));
    }
}
