package dev.athanor.acceptance;

import dev.athanor.local.LocalCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads an account through its API, with nothing of Athanor's own client in between. */
final class AccountApi {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern PART =
            Pattern.compile("name=\"([^\"]+)\"; filename=.*\\r?\\nContent-Type: ([^\\r\\n]+)");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;

    AccountApi(LocalCloud cloud) {
        base = cloud.target().apiBase() + "/accounts/" + cloud.target().accountId();
        token = cloud.environment().getOrDefault("CLOUDFLARE_API_TOKEN", "");
    }

    /** All items of a list, page after page. */
    List<JsonNode> list(String path) {
        List<JsonNode> items = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonNode answer = read(request(path + "?page=" + page));
            answer.path("result").forEach(items::add);
            if (page >= answer.path("result_info").path("total_pages").asInt(1)) {
                return items;
            }
        }
    }

    ObjectNode get(String path) {
        return (ObjectNode) read(request(path)).path("result");
    }

    /** The rows of a query. */
    JsonNode query(String database, String sql) {
        ObjectNode body = MAPPER.createObjectNode().put("sql", sql);
        return read(request("/d1/database/" + database + "/query")
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())))
                .path("result")
                .path(0)
                .path("results");
    }

    /** The modules of a script with their types. */
    SortedMap<String, String> modules(String script) {
        SortedMap<String, String> modules = new TreeMap<>();
        Matcher part = PART.matcher(send(request("/workers/scripts/" + script)));
        while (part.find()) {
            modules.put(part.group(1), part.group(2));
        }
        return modules;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("authorization", "Bearer " + token);
    }

    private JsonNode read(HttpRequest.Builder request) {
        return MAPPER.readTree(send(request));
    }

    private String send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new AssertionError(response.request().uri() + " was answered with " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
