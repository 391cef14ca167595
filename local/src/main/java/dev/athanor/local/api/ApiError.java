package dev.athanor.local.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A refusal, as Cloudflare words it: an HTTP status, a code and a message. The refusals of any area are here, those of one area in
 * a class of its own.
 */
final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final transient @Nullable JsonNode meta;

    ApiError(int status, int code, String message, @Nullable JsonNode meta) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.meta = meta;
    }

    /** For the refusals of one area. */
    ApiError(int status, int code, String message) {
        this(status, code, message, null);
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    @Nullable
    JsonNode meta() {
        return meta;
    }

    // Any area

    static ApiError noRoute(String path) {
        return new ApiError(
                404,
                7003,
                "Could not route to " + path
                        + ", perhaps your object identifier is invalid? If Cloudflare has it, the local cloud does not.");
    }

    static ApiError noMethod(String method) {
        return new ApiError(405, 7001, "Method " + method + " not available for that URI.");
    }

    static ApiError tooManyRequests() {
        return new ApiError(429, 971, "Please wait and consider throttling your request speed");
    }

    static ApiError badParameter(String message) {
        return new ApiError(400, 7002, message);
    }

    static ApiError badJson() {
        return new ApiError(400, 6007, "Malformed JSON in request body");
    }

    static ApiError notAuthenticated() {
        return new ApiError(401, 10000, "Authentication error");
    }

    static ApiError badToken() {
        return new ApiError(403, 9109, "Invalid access token");
    }

    static ApiError notYourAccount() {
        return new ApiError(403, 10000, "Authentication error");
    }

    static ApiError internal(String message) {
        return new ApiError(500, 10013, message);
    }
}
