package dev.athanor.manifest.route;

/** A text that is not what Cloudflare takes for a route or a host name. The message says why, as the end of a sentence. */
public final class RouteSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    RouteSyntaxException(String message) {
        super(message);
    }
}
