package dev.athanor.local.api;

import java.util.Locale;

/** What a version came from, as Cloudflare tells it by the client's name: {@code wrangler/4.164.0}. */
enum Source {
    API,
    WRANGLER;

    static Source of(ApiRequest request) {
        return request.header("user-agent")
                        .filter(agent -> agent.startsWith("wrangler/"))
                        .isPresent()
                ? WRANGLER
                : API;
    }

    /** Its name in answers. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
