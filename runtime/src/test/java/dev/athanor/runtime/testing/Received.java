package dev.athanor.runtime.testing;

import java.util.Map;

/** A request that a fake server received. */
public record Received(String method, String path, Map<String, String> headers, String text) {

    /** The path after the account. */
    public String subject() {
        return path.replaceFirst("^.*/accounts/[^/]+", "").replaceFirst("\\?.*", "");
    }

    public String line() {
        return method + " " + subject();
    }

    /** Whether it may change the account. */
    public boolean writes() {
        boolean reads = method.equals("GET")
                || (method.equals("POST") && path.endsWith("/query") && text.contains("\"SELECT "));
        return !reads;
    }
}
