package dev.athanor.maven;

import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;

/** Asks each worker that has an address for a path, to show that it answers. */
final class WorkerCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SERVER_ERROR = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Log log;

    WorkerCalls(Log log) {
        this.log = log;
    }

    /**
     * Logs what each worker answers.
     *
     * @param path what to ask for, such as {@code /stats}
     * @throws ProblemException when a worker does not answer, or answers that it failed
     */
    void get(Map<String, URI> addresses, String path) {
        addresses.forEach((worker, address) -> {
            URI uri = resolve(address, path);
            HttpResponse<String> response = send(worker, uri);
            log.info("GET " + uri + " -> " + response.statusCode());
            Lines.info(log, response.body());
            if (response.statusCode() >= SERVER_ERROR) {
                throw new ProblemException(worker, "answered " + uri + " with " + response.statusCode() + ".");
            }
        });
    }

    private static URI resolve(URI address, String path) {
        try {
            return address.resolve(path.startsWith("/") ? path : "/" + path);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    "athanor.call", "'" + path + "' is not the path of an address, such as /stats.", e);
        }
    }

    private HttpResponse<String> send(String worker, URI uri) {
        try {
            return client.send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ProblemException(worker, "did not answer " + uri + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(worker, "was not waited for: interrupted.", e);
        }
    }
}
