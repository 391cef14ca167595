package dev.athanor.manifest.route;

import java.util.Comparator;
import java.util.Locale;

/**
 * A pattern that requests are matched with: <code>*.example.com/images/*</code>
 * (<a href="https://developers.cloudflare.com/workers/configuration/routing/routes/#matching-behavior">rules</a>).
 *
 * @param scheme {@code http}, {@code https}, or empty for both
 * @param hosts which hosts it matches
 * @param host the host name, without its wildcard
 * @param path the path, without its wildcard; begins with a slash
 * @param prefix whether all paths match that begin with it; else none but this one, and without a query
 */
public record RoutePattern(String scheme, Hosts hosts, HostName host, String path, boolean prefix) {

    /** The more specific pattern first, which is the one that Cloudflare lets decide. */
    public static final Comparator<RoutePattern> SPECIFIC_FIRST = Comparator.comparing(RoutePattern::hosts)
            .thenComparing(pattern -> -pattern.host().name().length())
            .thenComparing(RoutePattern::prefix)
            .thenComparing(pattern -> -pattern.path().length())
            .thenComparing(pattern -> pattern.scheme().isEmpty())
            .thenComparing(RoutePattern::toString);

    /** Which hosts a pattern matches, the fewest first. */
    public enum Hosts {
        /** The host alone. */
        ONE(""),
        /** What is below the host: {@code *.example.com}. */
        BELOW("*."),
        /** Both: {@code *example.com}. */
        ALL("*");

        private final String wildcard;

        Hosts(String wildcard) {
            this.wildcard = wildcard;
        }
    }

    /**
     * Reads a pattern.
     *
     * @throws RouteSyntaxException when Cloudflare would refuse it
     */
    public static RoutePattern parse(String text) throws RouteSyntaxException {
        if (text.isBlank() || !text.equals(text.strip())) {
            throw new RouteSyntaxException("is blank, or has blanks around it");
        }
        if (text.contains("?") || text.contains("#")) {
            throw new RouteSyntaxException("holds a query or a fragment; end the path with * to match any query");
        }
        int end = text.indexOf("://");
        String scheme = end < 0 ? "" : text.substring(0, end).toLowerCase(Locale.ROOT);
        if (end >= 0 && !scheme.equals("http") && !scheme.equals("https")) {
            throw new RouteSyntaxException("begins with another scheme than http:// or https://");
        }
        String rest = end < 0 ? text : text.substring(end + "://".length());
        int slash = rest.indexOf('/');
        String path = slash < 0 ? "/" : rest.substring(slash);
        String host = slash < 0 ? rest : rest.substring(0, slash);
        boolean prefix = path.endsWith("*");
        String fixed = prefix ? path.substring(0, path.length() - 1) : path;
        if (fixed.contains("*")) {
            throw new RouteSyntaxException("has a * inside its path; it may stand at the path's end alone");
        }
        Hosts hosts = host.startsWith(Hosts.BELOW.wildcard)
                ? Hosts.BELOW
                : host.startsWith(Hosts.ALL.wildcard) ? Hosts.ALL : Hosts.ONE;
        String name = host.substring(hosts.wildcard.length());
        if (name.contains("*")) {
            throw new RouteSyntaxException(
                    "has a * inside its host name; it may stand at the host name's beginning alone");
        }
        return new RoutePattern(scheme, hosts, HostName.parse(name), fixed, prefix);
    }

    /** The pattern in one form for all patterns that mean the same: {@code example.com} and {@code Example.com/}. */
    @Override
    public String toString() {
        return (scheme.isEmpty() ? "" : scheme + "://") + hosts.wildcard + host + path + (prefix ? "*" : "");
    }
}
