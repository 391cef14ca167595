package dev.athanor.manifest.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a host: {@code api.example.com}.
 *
 * @param name the name, in lower case
 */
public record HostName(String name) {

    private static final int MAX_LENGTH = 253;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");

    /**
     * Reads a name.
     *
     * @throws RouteSyntaxException when it is none, or one without a domain of its own
     */
    public static HostName parse(String text) throws RouteSyntaxException {
        String name = text.toLowerCase(Locale.ROOT);
        if (name.contains("*")) {
            throw new RouteSyntaxException("holds a wildcard, and only routes may");
        }
        if (name.contains("/")) {
            throw new RouteSyntaxException("holds a scheme or a path, and is to be a host name alone");
        }
        if (name.contains(":")) {
            throw new RouteSyntaxException("holds a port, and is to be a host name alone");
        }
        if (!name.codePoints().allMatch(character -> character < 128)) {
            throw new RouteSyntaxException("is not in ASCII; write such a name in its xn-- form");
        }
        if (name.length() > MAX_LENGTH) {
            throw new RouteSyntaxException("is longer than " + MAX_LENGTH + " characters");
        }
        List<String> labels = List.of(name.split("\\.", -1));
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                throw new RouteSyntaxException(
                        label.isEmpty()
                                ? "has an empty part between its dots"
                                : "has the part \"" + label
                                        + "\"; a part is 1 to 63 letters, digits and dashes, with no dash at either end");
            }
        }
        if (labels.size() < 2) {
            throw new RouteSyntaxException("has no dot, and is to be of a zone such as example.com");
        }
        return new HostName(name);
    }

    /** The name itself and what it is below of, down to two labels, the longest first: the names that its zone may have. */
    public List<String> zones() {
        List<String> zones = new ArrayList<>();
        for (String rest = name; rest.contains("."); rest = rest.substring(rest.indexOf('.') + 1)) {
            zones.add(rest);
        }
        return List.copyOf(zones);
    }

    /** Whether this host is a zone, or in it. */
    public boolean isIn(String zone) {
        return name.equals(zone) || name.endsWith("." + zone);
    }

    @Override
    public String toString() {
        return name;
    }
}
