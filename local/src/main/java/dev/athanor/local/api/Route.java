package dev.athanor.local.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way into the API.
 *
 * @param method the HTTP method
 * @param path its path below {@code /client/v4}, with placeholders: {@code /accounts/{account}/queues/{queue}}; one at the
 *     end with dots, {@code {key...}}, stands for all that follows
 * @param access who is let in
 * @param handler what answers
 */
record Route(String method, List<String> path, Access access, Handler handler) {

    private static final String REST = "...}";

    /** Who may ask. */
    enum Access {
        /** Whoever has the account's token. */
        TOKEN,
        /** Whoever has a token that the handler itself knows. */
        OWN,
        /** Whoever knows the address, which the handler has given out. */
        SIGNED
    }

    /** What answers requests. */
    interface Handler {
        ApiResponse answer(ApiRequest request);
    }

    static Route of(String method, String path, Handler handler) {
        return new Route(method, Routes.segments(path), Access.TOKEN, handler);
    }

    Route with(Access changed) {
        return new Route(method, path, changed, handler);
    }

    /** The values of the placeholders, when the path is of this route. */
    Optional<Map<String, String>> match(List<String> segments) {
        String last = path.get(path.size() - 1);
        if (last.endsWith(REST) && segments.size() > path.size()) {
            int given = path.size() - 1;
            List<String> joined = new ArrayList<>(segments.subList(0, given));
            joined.add(String.join("/", segments.subList(given, segments.size())));
            return match(joined);
        }
        if (segments.size() != path.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String expected = path.get(i);
            if (expected.startsWith("{")) {
                values.put(expected.replaceAll("[{}.]", ""), segments.get(i));
            } else if (!expected.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
