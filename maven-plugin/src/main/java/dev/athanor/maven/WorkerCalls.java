package dev.athanor.maven;

import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;

/** Asks each worker that has an address for a path, to show that it answers. */
final class WorkerCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SERVER_ERROR = 500;

    private static final String LOCALHOST = ".localhost";

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
        addresses.forEach((worker, address) -> get(worker, address, path));
    }

    /** The same for the first address of each worker's preview. */
    void getPreviews(Map<String, List<URI>> previews, String path) {
        previews.forEach((worker, addresses) -> get(worker, addresses.get(0), path));
    }

    private void get(String worker, URI address, String path) {
        URI uri = resolve(address, path);
        HttpResponse<String> response = send(worker, uri);
        log.info("GET " + uri + " -> " + response.statusCode());
        Lines.info(log, response.body());
        if (response.statusCode() >= SERVER_ERROR) {
            throw new ProblemException(worker, "answered " + uri + " with " + response.statusCode() + ".");
        }
    }

    /** Names under localhost lead to this machine, which not every resolver knows. */
    private static HttpClient client(URI uri) {
        HttpClient.Builder client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE);
        if (uri.getHost().endsWith(LOCALHOST)) {
            client.proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), uri.getPort())));
        }
        return client.build();
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
            return client(uri)
                    .send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ProblemException(worker, "did not answer " + uri + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(worker, "was not waited for: interrupted.", e);
        }
    }
}
