package dev.athanor.runtime.bundle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of paths, as wrangler's rules have it: {@code *} stands for anything but a slash, {@code **} and a slash for any
 * directories, none included, and every other character for itself.
 *
 * @param pattern what whole paths match
 */
record Glob(Pattern pattern) {

    private static final Pattern WILDCARD = Pattern.compile("\\*\\*/|\\*\\*|\\*");

    static Glob of(String glob) {
        StringBuilder regex = new StringBuilder();
        Matcher wildcard = WILDCARD.matcher(glob);
        int end = 0;
        while (wildcard.find()) {
            regex.append(Pattern.quote(glob.substring(end, wildcard.start())));
            regex.append(
                    switch (wildcard.group()) {
                        case "**/" -> "(?:[^/]+/)*";
                        case "**" -> ".*";
                        default -> "[^/]*";
                    });
            end = wildcard.end();
        }
        return new Glob(
                Pattern.compile(regex.append(Pattern.quote(glob.substring(end))).toString()));
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }
}
