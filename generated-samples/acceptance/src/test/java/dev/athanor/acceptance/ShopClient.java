package dev.athanor.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the sample's HTTP API. */
final class ShopClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient http;
    private final URI address;
    private final String key;

    /** What was answered. */
    record Answer(int status, String body, String location) {

        JsonNode json() {
            return MAPPER.readTree(body);
        }
    }

    ShopClient(URI address) {
        this(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), address, ShopCloud.API_KEY);
    }

    private ShopClient(HttpClient http, URI address, String key) {
        this.http = http;
        this.address = address;
        this.key = key;
    }

    ShopClient withKey(String other) {
        return new ShopClient(http, address, other);
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    Answer post(String path, String body) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("authorization", "Bearer " + key)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    JsonNode json(String path) {
        Answer answer = get(path);
        if (answer.status() != 200) {
            throw new AssertionError("GET " + path + " was answered with " + answer);
        }
        return answer.json();
    }

    /** Asks until the answer is 200 and as wished. */
    JsonNode eventually(String path, Predicate<JsonNode> wish) {
        return Eventually.answered(() -> get(path), answer -> answer.status() == 200 && wish.test(answer.json()))
                .json();
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("location").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
