package dev.athanor.runtime.cloudflare;

import feign.Client;
import feign.Request;
import feign.Response;
import feign.Util;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request, and sends it again where that is safe: after a 429, which did nothing, always; after a 5xx or a lost
 * answer, only what does no more the second time. Answers are read to their end here, so that a cut one counts as lost.
 */
final class RetryingClient implements Client {

    private static final int TOO_MANY_REQUESTS = 429;

    private final Client client;
    private final RetryPolicy policy;
    private final Waiting waiting;
    private final RequestListener listener;

    RetryingClient(Client client, RetryPolicy policy, Waiting waiting, RequestListener listener) {
        this.client = client;
        this.policy = policy;
        this.waiting = waiting;
        this.listener = listener;
    }

    /** The same for whoever may only read. */
    RetryingClient reading() {
        return new RetryingClient(new ReadingClient(client), policy, waiting, listener);
    }

    @Override
    public Response execute(Request request, Request.Options options) {
        Effect effect = Effect.of(request);
        long begin = waiting.nanos();
        for (int attempt = 1; ; attempt++) {
            Attempt result = attempt(request, options, effect);
            if (!result.isWorthRepeating(effect)) {
                return result.orThrow(request);
            }
            Duration spent = Duration.ofNanos(waiting.nanos() - begin);
            Optional<Duration> delay = policy.delay(attempt, result.retryAfter(), spent, waiting.random());
            if (delay.isEmpty()) {
                return result.orThrow(request);
            }
            sleep(delay.get(), request);
        }
    }

    private Attempt attempt(Request request, Request.Options options, Effect effect) {
        long begin = waiting.nanos();
        Attempt result;
        try {
            result = new Attempt(whole(client.execute(request, options)), null);
        } catch (IOException e) {
            result = new Attempt(null, e);
        }
        Duration took = Duration.ofNanos(waiting.nanos() - begin);
        listener.sent(new SentRequest(
                request.httpMethod().name(), path(request), result.status(), took, effect != Effect.READS));
        return result;
    }

    private static Response whole(Response response) throws IOException {
        try (response) {
            if (response.body() == null) {
                return response;
            }
            try (InputStream body = response.body().asInputStream()) {
                return response.toBuilder().body(Util.toByteArray(body)).build();
            }
        }
    }

    private void sleep(Duration delay, Request request) {
        try {
            waiting.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.noAnswer(call(request), e);
        }
    }

    static String call(Request request) {
        return request.httpMethod().name() + " " + URI.create(request.url()).getRawPath();
    }

    private static String path(Request request) {
        URI uri = URI.create(request.url());
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** An answer, or the reason why there is none. */
    private record Attempt(
            @Nullable Response response, @Nullable IOException lost) {

        int status() {
            return response == null ? 0 : response.status();
        }

        boolean isWorthRepeating(Effect effect) {
            if (status() == TOO_MANY_REQUESTS) {
                return true;
            }
            boolean unknown = response == null || status() >= 500;
            return unknown && effect.isSafeToRepeat();
        }

        Optional<Duration> retryAfter() {
            return response == null ? Optional.empty() : RetryAfter.of(response);
        }

        Response orThrow(Request request) {
            if (response == null) {
                throw Failures.noAnswer(call(request), lost);
            }
            return response;
        }
    }
}
