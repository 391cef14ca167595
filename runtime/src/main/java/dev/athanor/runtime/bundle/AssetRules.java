package dev.athanor.runtime.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@code _headers} and {@code _redirects} as Cloudflare does when a script is uploaded
 * (<a href="https://developers.cloudflare.com/workers/static-assets/headers/">headers</a>,
 * <a href="https://developers.cloudflare.com/workers/static-assets/redirects/">redirects</a>).
 */
public final class AssetRules {

    /** The longest line allowed, in characters. */
    static final int MAX_LINE = 2_000;

    private AssetRules() {}

    /**
     * What is wrong.
     *
     * @param line the line's number, from 1
     * @param message what is wrong with it
     */
    public record Mistake(int line, String message) {}

    /** The mistakes of a {@code _headers}, by line. */
    public static List<Mistake> headers(String text) {
        return new HeaderRules().check(text);
    }

    /**
     * The mistakes of a {@code _redirects}, by line.
     *
     * @param htmlHandling Cloudflare's word for how addresses of HTML files are treated, on which it depends what is a loop
     */
    public static List<Mistake> redirects(String text, @Nullable String htmlHandling) {
        return new RedirectRules("none".equals(htmlHandling)).check(text);
    }

    /** Why a text is no address that a rule may have; {@code null} when it is one. */
    static @Nullable String address(String text, boolean pathOnly, boolean ports) {
        if (text.startsWith("https://")) {
            String host =
                    text.substring("https://".length()).replaceFirst("^/+", "").replaceFirst("/.*", "");
            if (host.isEmpty()) {
                return "\"" + text + "\" has no host";
            }
            if (pathOnly) {
                return "\"" + text + "\" has a host, and only a path is allowed here";
            }
            return ports || !host.matches(".*:\\d+") ? null : "\"" + text + "\" has a port, which is not allowed";
        }
        return text.startsWith("/") || (pathOnly && !text.contains("://"))
                ? null
                : "\"" + text + "\" must begin with a slash" + (pathOnly ? "" : " or with https://");
    }

    /** Whether a line says nothing. */
    static boolean isBlank(String line) {
        return line.isEmpty() || line.startsWith("#");
    }
}
