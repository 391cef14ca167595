package dev.athanor.local;

import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The accounts that a token sees. */
final class VisibleAccounts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private VisibleAccounts() {}

    /** An account. */
    record Entry(String id, String name) {

        @Override
        public String toString() {
            return id + " (" + name + ")";
        }
    }

    /** @throws ProblemException when they can't be had */
    static List<Entry> of(URI base, String token) {
        URI uri = URI.create(base.toString().replaceFirst("/+$", "") + "/accounts?per_page=50");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .timeout(TIMEOUT)
                .build();
        HttpResponse<String> response = send(request);
        JsonNode result = parse(uri, response);
        return result.valueStream()
                .map(account -> new Entry(
                        account.path("id").asString(""), account.path("name").asString("")))
                .toList();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(TIMEOUT)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw failed(request.uri(), "no answer (" + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(request.uri(), "interrupted");
        }
    }

    private static JsonNode parse(URI uri, HttpResponse<String> response) {
        if (response.statusCode() == 401 || response.statusCode() == 403) {
            throw new ProblemException(
                    "CLOUDFLARE_API_TOKEN",
                    "the token is not accepted (" + response.statusCode()
                            + "). Check that it is complete and not expired.");
        }
        try {
            JsonNode result = JSON.readTree(response.body()).path("result");
            if (response.statusCode() == 200 && result.isArray()) {
                return result;
            }
        } catch (JacksonException e) {
            // Reported below, as any other answer that is none.
        }
        throw failed(uri, "an unexpected answer (" + response.statusCode() + ")");
    }

    private static ProblemException failed(URI uri, String what) {
        return new ProblemException(
                "CLOUDFLARE_ACCOUNT_ID",
                "it is not set, and asking " + uri.getHost() + " for the token's accounts brought " + what
                        + ". Set it, or try again.");
    }
}
