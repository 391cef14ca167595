package dev.athanor.local.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param contentType the body's type
 * @param headers further headers
 * @param body the body; empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ApiResponse(int status, String contentType, Map<String, String> headers, byte[] body) {

    private static final String JSON = "application/json";

    ApiResponse(int status, String contentType, byte[] body) {
        this(status, contentType, Map.of(), body);
    }

    /** Done; this came of it, or nothing. */
    static ApiResponse of(@Nullable JsonNode result) {
        return of(200, result);
    }

    static ApiResponse of(int status, @Nullable JsonNode result) {
        return new ApiResponse(status, JSON, Json.bytes(envelope(true, result)));
    }

    /** One page of a list, with what says where in the list it is. */
    static ApiResponse of(Page page) {
        ObjectNode envelope = envelope(true, page.items());
        envelope.set("result_info", page.info());
        return new ApiResponse(200, JSON, Json.bytes(envelope));
    }

    /** Refused. */
    static ApiResponse of(ApiError error) {
        ObjectNode envelope = envelope(false, null);
        ObjectNode entry = envelope.withArray("errors").addObject();
        entry.put("code", error.code()).put("message", error.text());
        JsonNode meta = error.meta();
        if (meta != null) {
            entry.set("meta", meta);
        }
        return new ApiResponse(error.status(), JSON, Json.bytes(envelope));
    }

    /** Bytes without an envelope: a script's content, a value. */
    static ApiResponse raw(String contentType, byte[] body) {
        return new ApiResponse(200, contentType, body);
    }

    /** What the client knows already. */
    static ApiResponse notModified() {
        return new ApiResponse(304, JSON, new byte[0]);
    }

    /** The same, with further headers. */
    ApiResponse with(Map<String, String> more) {
        return new ApiResponse(status, contentType, Map.copyOf(more), body);
    }

    private static ObjectNode envelope(boolean success, @Nullable JsonNode result) {
        ObjectNode envelope = Json.object();
        envelope.set("result", result);
        envelope.put("success", success);
        envelope.putArray("errors");
        envelope.putArray("messages");
        return envelope;
    }

    /**
     * A page.
     *
     * @param items what is on it
     * @param info {@code page}, {@code per_page}, {@code count}, {@code total_count}, {@code total_pages}; or a cursor
     */
    record Page(JsonNode items, ObjectNode info) {

        /** The page of a list that a request asks for. */
        static Page of(ApiRequest request, List<? extends JsonNode> all, int defaultSize, int maxSize) {
            int size = number(request, "per_page", defaultSize, 1, maxSize);
            int page = number(request, "page", 1, 1, Integer.MAX_VALUE);
            List<? extends JsonNode> items =
                    all.stream().skip((long) (page - 1) * size).limit(size).toList();
            ObjectNode info = Json.object()
                    .put("page", page)
                    .put("per_page", size)
                    .put("count", items.size())
                    .put("total_count", all.size())
                    .put("total_pages", (all.size() + size - 1) / size);
            return new Page(Json.array(items.stream()), info);
        }

        static int number(ApiRequest request, String name, int otherwise, int least, int most) {
            String text = request.query(name).orElse(Integer.toString(otherwise));
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Refused below, as a number out of range is.
            }
            throw ApiError.badParameter(
                    name + " must be a number from " + least + " to " + most + ", not '" + text + "'");
        }
    }
}
