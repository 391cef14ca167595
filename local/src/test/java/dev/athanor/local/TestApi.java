package dev.athanor.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A client of the account's API that owes nothing to the runtime's. */
record TestApi(URI base, String accountId, String token) {

    static final String ES_MODULE = "application/javascript+module";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "----a test's boundary".replace(' ', '-');

    static TestApi of(LocalCloud cloud) {
        return new TestApi(cloud.target().apiBase(), cloud.target().accountId(), cloud.token());
    }

    /** A part of a form. */
    record Part(
            String name,
            @Nullable String filename,
            @Nullable String contentType,
            String content) {

        static Part metadata(String json) {
            return new Part("metadata", null, null, json);
        }

        static Part module(String name, String content) {
            return new Part(name, name, ES_MODULE, content);
        }

        static Part file(String hash, String content) {
            String base64 = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
            return new Part(hash, hash, "text/plain; charset=utf-8", base64);
        }
    }

    /** A request below the account. */
    Answer account(String method, String path, @Nullable String json) {
        return call(method, "/accounts/" + accountId + path, json, "application/json");
    }

    Answer get(String path) {
        return account("GET", path, null);
    }

    Answer post(String path, String json) {
        return account("POST", path, json);
    }

    Answer put(String path, String json) {
        return account("PUT", path, json);
    }

    Answer delete(String path) {
        return account("DELETE", path, null);
    }

    /** A request with any path. */
    Answer call(String method, String path, @Nullable String body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.header("Content-Type", contentType).build());
    }

    Answer upload(String script, Part... parts) {
        return form("PUT", "/accounts/" + accountId + "/workers/scripts/" + script, parts);
    }

    /** A worker of one module. */
    Answer upload(String script, String source, String bindings, String more) {
        String metadata = "{\"main_module\":\"index.js\",\"compatibility_date\":\"2026-04-01\",\"bindings\":" + bindings
                + (more.isEmpty() ? "" : "," + more) + "}";
        return upload(script, Part.metadata(metadata), Part.module("index.js", source));
    }

    Answer form(String method, String path, Part... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Part part : parts) {
            String file = part.filename() == null ? "" : "; filename=\"" + part.filename() + "\"";
            String type = part.contentType() == null ? "" : "\r\nContent-Type: " + part.contentType();
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\"" + file
                            + type + "\r\n\r\n" + part.content() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .method(method, BodyPublishers.ofByteArray(body.toByteArray()))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .build());
    }

    private static Answer send(HttpRequest request) {
        HttpResponse<String> response = exchange(request);
        String text = response.body();
        boolean json = text.startsWith("{");
        JsonNode envelope = json ? JSON.readTree(text) : JsonNodeFactory.instance.missingNode();
        return new Answer(response.statusCode(), envelope, text);
    }

    /** What any address answers. */
    static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static HttpResponse<String> fetch(URI uri) {
        return exchange(HttpRequest.newBuilder(uri).build());
    }

    /** The names of what a list answered, in its order. */
    static Map<String, JsonNode> byName(JsonNode list, String nameField) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        list.forEach(entry -> byName.put(entry.path(nameField).asString(), entry));
        return byName;
    }

    static String worker(String name) {
        try (InputStream stream = Objects.requireNonNull(TestApi.class.getResourceAsStream("/workers/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
