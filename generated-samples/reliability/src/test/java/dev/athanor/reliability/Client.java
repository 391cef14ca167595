package dev.athanor.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody else, who speaks to an account with a client of their own. */
final class Client {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final String token;

    Client(Account account) {
        base = account.cloud().target().apiBase() + "/accounts/"
                + account.cloud().target().accountId();
        token = account.token();
    }

    /** What is answered; the text of what is no JSON. */
    Optional<String> call(String method, String path, String body) {
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
        return response.statusCode() < 300 ? Optional.of(response.body()) : Optional.empty();
    }

    /** The result of a call that is answered with JSON and must not be refused. */
    JsonNode result(String method, String path, String body) {
        return JSON.readTree(call(method, path, body)
                        .orElseThrow(() -> new AssertionError(method + " " + path + " was refused")))
                .path("result");
    }

    /** The items of a list. */
    Stream<JsonNode> list(String path) {
        return result("GET", path + (path.contains("?") ? "&" : "?") + "per_page=100", "")
                .valueStream();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
