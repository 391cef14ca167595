package dev.athanor.runtime.cloudflare;

import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends content to an address that the API gave out for it. The address itself allows the upload: it goes into no message and
 * to no listener, and the account's token does not go there. Sending again what may have arrived is safe. An address that is
 * neither {@code https} nor on loopback gets nothing, and redirects are not followed.
 */
public final class SignedUploads {

    private static final long LONGEST_ANSWER = 1L << 20;
    private static final String CALL = "PUT of a file to the address that the API gave";

    private final Wire wire;
    private final RetryPolicy policy;
    private final Waiting waiting;
    private final Runnable before;

    SignedUploads(Wire wire, RetryPolicy policy, Waiting waiting) {
        this(wire, policy, waiting, () -> {});
    }

    private SignedUploads(Wire wire, RetryPolicy policy, Waiting waiting, Runnable before) {
        this.wire = wire;
        this.policy = policy;
        this.waiting = waiting;
        this.before = before;
    }

    /** The same, asking something before each upload, which may throw. */
    SignedUploads asking(Runnable question) {
        return new SignedUploads(wire, policy, waiting, question);
    }

    /** Those of whoever may only read. */
    SignedUploads refusing() {
        return asking(() -> {
            throw ReadingClient.refused(CALL);
        });
    }

    /**
     * Sends a file, which is read while it is sent.
     *
     * @param address the address as the API gave it
     * @throws UnavailableException when it does not arrive
     * @throws UnexpectedAnswerException when the address is not one to send anything to
     * @throws dev.athanor.runtime.problem.ProblemException when the file cannot be read
     */
    public void put(String address, Path file) {
        try {
            put(address, BodyPublishers.ofFile(file), Files.size(file));
        } catch (IOException e) {
            throw new ProblemException(
                    file.toString(), "can no longer be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void put(String address, BodyPublisher content, long size) {
        HttpRequest request = request(address, content, size);
        long begin = waiting.nanos();
        for (int attempt = 1; ; attempt++) {
            int status = 0;
            IOException lost = null;
            before.run();
            try {
                HttpResponse<byte[]> answer = wire.send(request, size, LONGEST_ANSWER);
                status = answer.statusCode();
            } catch (IOException e) {
                lost = e;
            }
            if (status >= 200 && status < 300) {
                return;
            }
            boolean again = lost != null || status >= 500 || status == RetryingClient.TOO_MANY_REQUESTS;
            Duration spent = Duration.ofNanos(waiting.nanos() - begin);
            Optional<Duration> delay = policy.delay(attempt, Optional.empty(), spent, waiting.random());
            if (!again || delay.isEmpty() || Thread.currentThread().isInterrupted()) {
                throw failure(status, lost);
            }
            sleep(delay.get());
        }
    }

    private HttpRequest request(String address, BodyPublisher content, long size) {
        try {
            return wire.request(new URI(address), size).PUT(content).build();
        } catch (URISyntaxException | IllegalArgumentException e) {
            // Neither is handed on, since they quote the address.
            throw new UnexpectedAnswerException(
                    new Failure(CALL, 0, 0, Meaning.UNKNOWN, "the address is neither https nor on loopback", null),
                    "check that the API's address (CLOUDFLARE_API_BASE_URL) is that of Cloudflare's API");
        }
    }

    private void sleep(Duration delay) {
        try {
            waiting.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(0, e);
        }
    }

    private static UnavailableException failure(int status, @Nullable Exception cause) {
        boolean redirect = status >= 300 && status < 400;
        return new UnavailableException(
                new Failure(
                        CALL,
                        status,
                        0,
                        Meaning.UNKNOWN,
                        redirect ? "the answer was a redirect, which is not followed" : "the file was not taken",
                        null),
                "check the network and the proxy, and try again",
                cause);
    }
}
