package dev.athanor.runtime.cloudflare;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request when the {@linkplain CallBudget budget} allows it, and sends it again where that is safe ({@link Repeat}).
 * Answers are read to their end before, so that a cut one counts as lost.
 */
final class RetryingClient implements Client {

    static final int TOO_MANY_REQUESTS = 429;

    private final Client client;
    private final RetryPolicy policy;
    private final Waiting waiting;
    private final RequestListener listener;
    private final CallBudget budget;
    private final Deadline run;
    private final boolean urgent;

    RetryingClient(Client client, RetryPolicy policy, Waiting waiting, RequestListener listener, CallBudget budget) {
        this(client, policy, waiting, listener, budget, new Deadline(waiting.nanos(), policy.whole()), false);
    }

    private RetryingClient(
            Client client,
            RetryPolicy policy,
            Waiting waiting,
            RequestListener listener,
            CallBudget budget,
            Deadline run,
            boolean urgent) {
        this.client = client;
        this.policy = policy;
        this.waiting = waiting;
        this.listener = listener;
        this.budget = budget;
        this.run = run;
        this.urgent = urgent;
    }

    /** The same, for calls that may use the part of the budget that is kept back. */
    RetryingClient urgent() {
        return new RetryingClient(client, policy, waiting, listener, budget, run, true);
    }

    /** Repeats creations at the same pace. */
    Creation creation() {
        return new Creation(policy, waiting);
    }

    /** The same for whoever may only read. */
    RetryingClient reading() {
        return new RetryingClient(new ReadingClient(client), policy, waiting, listener, budget, run, urgent);
    }

    /** The same, asking a guard before each attempt that writes. */
    RetryingClient guardedBy(WriteGuard guard) {
        return new RetryingClient(new GuardedClient(client, guard), policy, waiting, listener, budget, run, urgent);
    }

    @Override
    public Response execute(Request request, Request.Options options) {
        Call call = Call.of(request);
        long begin = waiting.nanos();
        for (int attempt = 1; ; attempt++) {
            Attempt result = attempt(request, options, call);
            if (!result.repeat(call).allows(call.effect(), attempt)) {
                return result.orThrow(call);
            }
            Optional<Duration> asked = result.retryAfter(waiting);
            if (result.status() == TOO_MANY_REQUESTS) {
                // Longer than anybody waits, the others find out by themselves.
                asked.filter(wait -> !policy.isTooLong(wait)).ifPresent(budget::blocked);
            }
            Duration spent = Duration.ofNanos(waiting.nanos() - begin);
            Optional<Duration> delay = policy.delay(attempt, asked, spent, waiting.random());
            if (delay.isEmpty()) {
                return result.orThrow(call);
            }
            sleep(delay.get(), call);
        }
    }

    private Attempt attempt(Request request, Request.Options options, Call call) {
        begin(call);
        long begin = waiting.nanos();
        Attempt result;
        try {
            if (!urgent) {
                run.check(call, waiting);
            }
            Response response = client.execute(request, options);
            budget.heard(response.headers());
            result = new Attempt(response, Failures.body(response), null);
        } catch (LimitedBody.TooLongException e) {
            throw Failures.tooLong(call, e);
        } catch (IOException e) {
            result = new Attempt(null, new byte[0], e);
        } finally {
            budget.end();
        }
        Duration took = Duration.ofNanos(waiting.nanos() - begin);
        listener.sent(new SentRequest(
                call.method().name(), path(request), result.status(), took, call.effect() != Effect.READS));
        return result;
    }

    private void begin(Call call) {
        try {
            budget.begin(urgent);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.noAnswer(call.line(), e);
        }
    }

    private void sleep(Duration delay, Call call) {
        try {
            waiting.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failures.noAnswer(call.line(), e);
        }
    }

    private static String path(Request request) {
        URI uri = URI.create(request.url());
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** An answer, or the reason why there is none. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Attempt(
            @Nullable Response response,
            byte[] body,
            @Nullable IOException lost) {

        int status() {
            return response == null ? 0 : response.status();
        }

        Repeat repeat(Call call) {
            return lost == null ? Answers.afterAnswer(call, status(), body) : Answers.afterNone(lost);
        }

        Optional<Duration> retryAfter(Waiting waiting) {
            return response == null ? Optional.empty() : RetryAfter.of(response, waiting.now());
        }

        Response orThrow(Call call) {
            if (response == null) {
                throw Failures.noAnswer(call.line(), lost);
            }
            return response;
        }
    }
}
