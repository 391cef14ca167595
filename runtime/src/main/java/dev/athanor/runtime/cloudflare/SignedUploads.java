package dev.athanor.runtime.cloudflare;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sends content to an address that the API gave out for it. The address itself allows the upload: it goes into no message and
 * to no listener, and the account's token does not go there. Sending again what may have arrived is safe.
 */
public final class SignedUploads {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final int ATTEMPTS = 3;
    private static final String CALL = "PUT of a file to the address that the API gave";

    private final @Nullable HttpClient http;

    SignedUploads(@Nullable HttpClient http) {
        this.http = http;
    }

    /** Those of whoever may only read. */
    static SignedUploads refusing() {
        return new SignedUploads(null);
    }

    /**
     * Sends it.
     *
     * @throws UnavailableException when it does not arrive
     */
    public void put(URI address, byte[] content) {
        HttpClient sender = http;
        if (sender == null) {
            throw ReadingClient.refused(CALL);
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .PUT(BodyPublishers.ofByteArray(content))
                .build();
        IOException last = null;
        int status = 0;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                status = sender.send(request, BodyHandlers.discarding()).statusCode();
                if (status < 300) {
                    return;
                }
            } catch (IOException e) {
                last = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw failure(0, e);
            }
        }
        throw failure(status, last);
    }

    private static UnavailableException failure(int status, @Nullable Exception cause) {
        return new UnavailableException(
                new Failure(CALL, status, 0, "the file was not taken", null),
                "check the network and the proxy, and try again",
                cause);
    }
}
