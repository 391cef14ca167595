package dev.athanor.runtime.cloudflare;

import feign.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Which exception an answer becomes. */
final class Failures {

    /** Codes that say "authentication error" whatever the status. */
    private static final Set<Integer> AUTHENTICATION = Set.of(9109, 10000);

    private static final String TRY_LATER =
            "look at cloudflarestatus.com and try again later; what was done stays done";

    private Failures() {}

    static CloudflareException noAnswer(String call, @Nullable Exception cause) {
        boolean refused = cause instanceof ConnectException;
        String answer = refused ? "the connection was refused" : "there was no complete answer";
        String detail = cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
        return new UnavailableException(
                new Failure(call, 0, 0, answer + detail, null),
                "check the API's address (CLOUDFLARE_API_BASE_URL), the network and the proxy, and try again",
                cause);
    }

    /** An answer with a status outside of 200 to 299, or with {@code success: false}. */
    static CloudflareException of(Response response, byte[] body, int[] notFoundCodes) {
        String call = RetryingClient.call(response.request());
        int status = response.status();
        List<JsonNode> errors = errors(body);
        if (errors.isEmpty()) {
            return withoutEnvelope(response, body);
        }
        int code = errors.get(0).path("code").asInt(0);
        Failure failure = new Failure(call, status, code, text(errors), ray(response));
        if (Arrays.stream(notFoundCodes).anyMatch(known -> known == code) && status < 500) {
            return new NotFoundException(failure, "check the name, and whether somebody removed it", null);
        }
        if (status == 401 || status == 403 || AUTHENTICATION.contains(code)) {
            return unauthorized(failure);
        }
        if (status == 429) {
            return rateLimited(failure);
        }
        if (status >= 500) {
            return new UnavailableException(failure, TRY_LATER, null);
        }
        return new RejectedException(failure, Remedies.of(code), null);
    }

    static CloudflareException unexpected(Response response, String answer, @Nullable Exception cause) {
        Failure failure =
                new Failure(RetryingClient.call(response.request()), response.status(), 0, answer, ray(response));
        return new UnexpectedAnswerException(
                failure,
                "check that the API's address (CLOUDFLARE_API_BASE_URL) is that of Cloudflare's API and that no proxy"
                        + " answers in its place",
                cause);
    }

    private static CloudflareException withoutEnvelope(Response response, byte[] body) {
        int status = response.status();
        Failure failure = new Failure(
                RetryingClient.call(response.request()), status, 0, "the answer was " + shape(body), ray(response));
        if (status >= 500) {
            return new UnavailableException(failure, TRY_LATER, null);
        }
        if (status == 429) {
            return rateLimited(failure);
        }
        if (status == 401) {
            return unauthorized(failure);
        }
        if (status >= 300 && status < 400) {
            return unexpected(
                    response, "the answer was a redirect to " + host(response) + ", which is not followed", null);
        }
        return unexpected(response, "the answer was " + shape(body), null);
    }

    private static CloudflareException unauthorized(Failure failure) {
        return new UnauthorizedException(
                failure,
                "check CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID, and that the token may edit what this call is"
                        + " about (template \"Edit Cloudflare Workers\", plus D1 and Queues; for routes, domains and tunnels also Zone, DNS and Cloudflare Tunnel)",
                null);
    }

    private static CloudflareException rateLimited(Failure failure) {
        return new RateLimitedException(
                failure, "wait five minutes; other programs and the dashboard use the same allowance", null);
    }

    /** What a body looks like, without quoting it. */
    static String shape(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 200), java.nio.charset.StandardCharsets.UTF_8).strip();
        if (start.isEmpty()) {
            return "empty";
        }
        return start.startsWith("<") ? "a page of HTML, not JSON" : "not of Cloudflare's form";
    }

    private static List<JsonNode> errors(byte[] body) {
        try {
            JsonNode envelope = Json.MAPPER.readTree(body);
            return envelope.path("errors").valueStream().toList();
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private static String text(List<JsonNode> errors) {
        return errors.stream().map(Failures::text).collect(Collectors.joining("; "));
    }

    private static String text(JsonNode error) {
        String message = error.path("message").asString("no message");
        String details = error.path("meta")
                .path("details")
                .valueStream()
                .map(detail -> detail.path("class").asString("") + " "
                        + detail.path("message").asString("") + " "
                        + detail.path("suggestion").asString(""))
                .map(String::strip)
                .collect(Collectors.joining(", "));
        return details.isEmpty() ? message : message + " (" + details + ")";
    }

    private static @Nullable String ray(Response response) {
        Collection<String> values = response.headers().getOrDefault("cf-ray", List.of());
        return values.stream().findFirst().orElse(null);
    }

    private static String host(Response response) {
        try {
            String location = response.headers().getOrDefault("Location", List.of()).stream()
                    .findFirst()
                    .orElse("");
            String host = URI.create(location).getHost();
            return host == null ? "another address" : host;
        } catch (IllegalArgumentException e) {
            return "another address";
        }
    }

    static byte[] body(Response response) throws IOException {
        return response.body() == null
                ? new byte[0]
                : response.body().asInputStream().readAllBytes();
    }
}
