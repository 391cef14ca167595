package dev.athanor.runtime.cloudflare;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a call that failed.
 *
 * @param call the method and path: {@code GET /accounts/0123/queues}
 * @param status the HTTP status; 0 when there was no answer
 * @param code Cloudflare's first error code; 0 for none
 * @param meaning what that says
 * @param answer what was answered, in words
 * @param ray Cloudflare's id of the request; {@code null} for none
 */
record Failure(
        String call,
        int status,
        int code,
        Meaning meaning,
        String answer,
        @Nullable String ray) {

    static Failure unanswered(String call, String answer) {
        return new Failure(call, 0, 0, Meaning.UNKNOWN, answer, null);
    }

    Failure meaning(Meaning other) {
        return new Failure(call, status, code, other, answer, ray);
    }

    String problem() {
        return answer
                + (status == 0 ? "" : " (status " + status)
                + (status != 0 && code != 0 ? ", code " + code : "")
                + (status == 0 ? "" : (ray == null ? "" : ", ray " + ray) + ")");
    }
}
