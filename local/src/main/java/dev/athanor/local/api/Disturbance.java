package dev.athanor.local.api;

import com.sun.net.httpserver.HttpExchange;
import dev.athanor.local.fault.ApiFault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Has a request meet a fault.
 *
 * @param fault the fault
 * @param slowness how long a slow answer takes
 */
record Disturbance(ApiFault fault, Duration slowness) {

    private static final byte[] GATEWAY_PAGE =
            "<html>\n<head><title>502 Bad Gateway</title></head>\n<body><center><h1>502 Bad Gateway</h1></center></body>\n</html>\n"
                    .getBytes(StandardCharsets.UTF_8);

    /**
     * What comes of a request.
     *
     * @param response the answer; empty when the request was not carried out
     * @param isSent whether the client gets it; otherwise the connection ends
     */
    record Outcome(Optional<ApiResponse> response, boolean isSent) {

        static Outcome sent(ApiResponse response) {
            return new Outcome(Optional.of(response), true);
        }
    }

    /**
     * What comes of a request.
     *
     * @param handler carries the request out
     */
    Outcome answer(HttpExchange exchange, Supplier<ApiResponse> handler) {
        return switch (fault) {
            case NONE -> Outcome.sent(handler.get());
            case TOO_MANY_RETRY_SOON -> tooMany(exchange, "1");
            case TOO_MANY_RETRY_LATE -> tooMany(exchange, "120");
            case TOO_MANY -> Outcome.sent(ApiResponse.of(ApiError.tooManyRequests()));
            case INTERNAL_ERROR -> Outcome.sent(ApiResponse.of(ApiError.internal("internal error; please try again")));
            case BAD_GATEWAY -> Outcome.sent(new ApiResponse(502, "text/html", GATEWAY_PAGE));
            case SLOW -> {
                pause();
                yield Outcome.sent(handler.get());
            }
            case CUT_BEFORE -> new Outcome(Optional.empty(), false);
            case CUT_AFTER -> new Outcome(Optional.of(handler.get()), false);
        };
    }

    private static Outcome tooMany(HttpExchange exchange, String retryAfter) {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
        return Outcome.sent(ApiResponse.of(ApiError.tooManyRequests()));
    }

    private void pause() {
        try {
            Thread.sleep(slowness.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
