package dev.athanor.runtime.cloudflare;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The JDK's client as it is used here: HTTP/1.1, because a plain connection would offer an upgrade; no redirects, because they
 * would take the token along; TLS, except on loopback; through a proxy where there is one; every answer within a time and a size.
 */
final class Wire {

    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** A line that sends less than this in a second is not waited for. */
    private static final long SLOWEST_BYTES_PER_SECOND = 32_768;

    private static final Duration FOR_THE_ANSWER = Duration.ofSeconds(60);
    private static final Duration FOR_ITS_END = Duration.ofMinutes(5);

    /** The JDK sends no password to a proxy before an encrypted connection, unless this is empty when it begins to send. */
    private static final String TUNNELING = "jdk.http.auth.tunneling.disabledSchemes";

    private final HttpClient http;
    private final Optional<HttpProxy> proxy;

    private Wire(HttpClient http, Optional<HttpProxy> proxy) {
        this.http = http;
        this.proxy = proxy;
    }

    /** @throws dev.athanor.runtime.problem.ProblemException when the JVM is set to write requests to a log */
    static Wire through(Optional<HttpProxy> proxy) {
        Leaks.refuse(System::getProperty);
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_TIMEOUT);
        proxy.ifPresent(present -> {
            if (present.authorization().isPresent() && System.getProperty(TUNNELING) == null) {
                System.setProperty(TUNNELING, "");
            }
            builder.proxy(present.selector());
        });
        return new Wire(builder.build(), proxy);
    }

    /**
     * A request to an address.
     *
     * @param size how many bytes it is going to send
     * @throws IllegalArgumentException when it would be neither encrypted nor on loopback; its message does not hold the address
     */
    HttpRequest.Builder request(URI address, long size) {
        if (!Loopback.isSafe(address)) {
            throw new IllegalArgumentException("an address that is neither https nor on loopback");
        }
        HttpRequest.Builder builder = HttpRequest.newBuilder(address).timeout(begin(size));
        proxy.filter(present -> !present.isDirect(address.getHost()))
                .flatMap(HttpProxy::authorization)
                .ifPresent(value -> builder.header("Proxy-Authorization", value));
        return builder;
    }

    /**
     * Sends it, and reads the answer.
     *
     * @param size how many bytes it sends
     * @param longest how many bytes the answer may have
     * @throws LimitedBody.TooLongException when it has more
     * @throws IOException when there is no whole answer
     */
    HttpResponse<byte[]> send(HttpRequest request, long size, long longest) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, ignored -> new LimitedBody(longest));
        try {
            return answer.get(begin(size).plus(FOR_ITS_END).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("the answer did not end");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause
                    ? cause
                    : new IOException("the request failed", e.getCause());
        }
    }

    private static Duration begin(long size) {
        return FOR_THE_ANSWER.plusSeconds(size / SLOWEST_BYTES_PER_SECOND);
    }
}
