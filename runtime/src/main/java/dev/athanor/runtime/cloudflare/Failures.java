package dev.athanor.runtime.cloudflare;

import feign.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which exception an answer becomes. */
final class Failures {

    private static final String TRY_LATER =
            "look at cloudflarestatus.com and try again later; what was done stays done";
    private static final String TOKEN =
            "check CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID, and that the token may edit what this call is"
                    + " about (template \"Edit Cloudflare Workers\", plus D1 and Queues; for routes, domains and tunnels also"
                    + " Zone, DNS and Cloudflare Tunnel)";

    private Failures() {}

    static CloudflareException noAnswer(String call, @Nullable Exception cause) {
        String answer =
                cause instanceof ConnectException ? "the connection was refused" : "there was no complete answer";
        String detail = cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
        return new UnavailableException(
                Failure.unanswered(call, answer + detail),
                "check the API's address (CLOUDFLARE_API_BASE_URL), the network and the proxy, and try again",
                cause);
    }

    /** An answer that nobody reads to its end. What was asked for may have been done. */
    static CloudflareException tooLong(Call call, LimitedBody.TooLongException cause) {
        return new UnexpectedAnswerException(
                Failure.unanswered(call.line(), String.valueOf(cause.getMessage())),
                "check that the API's address (CLOUDFLARE_API_BASE_URL) is that of Cloudflare's API");
    }

    /** An answer with a status outside of 200 to 299, or with {@code success: false}. */
    static CloudflareException of(Response response, byte[] body) {
        Call call = Call.of(response.request());
        return Refusal.of(body)
                .map(refusal -> refused(response, call, refusal))
                .orElseGet(() -> withoutReason(response, call, body));
    }

    static CloudflareException unexpected(Response response, String answer) {
        Failure failure = failure(response, Call.of(response.request()), 0, Meaning.UNKNOWN, answer);
        return new UnexpectedAnswerException(
                failure,
                "check that the API's address (CLOUDFLARE_API_BASE_URL) is that of Cloudflare's API and that no proxy"
                        + " answers in its place");
    }

    private static CloudflareException refused(Response response, Call call, Refusal refusal) {
        Optional<KnownError> known = ErrorTable.find(call.area(), call.method(), refusal.code(), refusal.text());
        Meaning meaning = known.map(KnownError::meaning).orElseGet(() -> meaning(response.status()));
        Failure failure = failure(response, call, refusal.code(), meaning, refusal.text());
        String remedy = known.map(KnownError::remedy).orElse(null);
        if (response.status() == RetryingClient.TOO_MANY_REQUESTS) {
            return rateLimited(response, failure);
        }
        if (response.status() >= 500) {
            return new UnavailableException(failure.meaning(Meaning.INTERNAL), orElse(remedy, TRY_LATER), null);
        }
        return switch (meaning) {
            case ABSENT ->
                new NotFoundException(failure, orElse(remedy, "check the name, and whether somebody removed it"));
            case FORBIDDEN -> new UnauthorizedException(failure, orElse(remedy, TOKEN));
            case INTERNAL, UNKNOWN -> new UnavailableException(failure, orElse(remedy, TRY_LATER), null);
            case BUSY -> new RejectedException(failure, orElse(remedy, "wait a little, and apply again"));
            case LIMIT ->
                new RejectedException(
                        failure,
                        orElse(remedy, "ask for a larger plan, or remove what is not needed, and apply again"));
            case CHANGED -> new RejectedException(failure, orElse(remedy, "plan again: somebody changed it meanwhile"));
            case EXISTS, MISSING, IN_USE, INVALID ->
                new RejectedException(failure, orElse(remedy, "change what the message names, and apply again"));
        };
    }

    private static Meaning meaning(int status) {
        if (status == 401 || status == 403) {
            return Meaning.FORBIDDEN;
        }
        return status >= 500 ? Meaning.INTERNAL : Meaning.INVALID;
    }

    private static CloudflareException withoutReason(Response response, Call call, byte[] body) {
        int status = response.status();
        Failure failure = failure(
                response,
                call,
                0,
                status >= 500 ? Meaning.INTERNAL : Meaning.UNKNOWN,
                "the answer was " + Refusal.shape(body));
        if (status == RetryingClient.TOO_MANY_REQUESTS || Answers.isRateLimited(body)) {
            return rateLimited(response, failure);
        }
        if (status >= 500) {
            return new UnavailableException(failure, TRY_LATER, null);
        }
        if (status == 401) {
            return new UnauthorizedException(failure.meaning(Meaning.FORBIDDEN), TOKEN);
        }
        if (status == 403) {
            return new UnexpectedAnswerException(
                    failure.meaning(Meaning.FORBIDDEN),
                    "a firewall refused the request, on the way or at Cloudflare, maybe because of words in what was"
                            + " sent; try from another network, or ask Cloudflare's support with the ray");
        }
        if (status >= 300 && status < 400) {
            return unexpected(response, "the answer was a redirect to " + host(response) + ", which is not followed");
        }
        return unexpected(response, "the answer was " + Refusal.shape(body));
    }

    private static CloudflareException rateLimited(Response response, Failure failure) {
        String when = RetryAfter.of(response, Waiting.REAL.now())
                .map(wait -> "apply again in " + inWords(wait))
                .orElse("wait five minutes");
        return new RateLimitedException(
                failure.meaning(Meaning.BUSY), when + "; other programs and the dashboard use the same allowance");
    }

    private static String inWords(Duration wait) {
        return wait.toMinutes() < 2 ? wait.toSeconds() + " seconds" : (wait.toSeconds() + 59) / 60 + " minutes";
    }

    private static Failure failure(Response response, Call call, int code, Meaning meaning, String answer) {
        return new Failure(call.line(), response.status(), code, meaning, answer, ray(response));
    }

    private static String orElse(@Nullable String remedy, String other) {
        return remedy == null ? other : remedy;
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
