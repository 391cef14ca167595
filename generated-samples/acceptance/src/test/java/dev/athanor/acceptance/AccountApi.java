package dev.athanor.acceptance;

import dev.athanor.local.LocalCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads an account through its API, with nothing of Athanor's own client in between. */
final class AccountApi {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** One for all: the local cloud closes connections of which too many wait. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Pattern PART =
            Pattern.compile("name=\"([^\"]+)\"; filename=.*\\r?\\nContent-Type: ([^\\r\\n]+)");

    private final String api;
    private final String account;
    private final Map<String, String> headers;

    AccountApi(LocalCloud cloud) {
        this(
                cloud.target().apiBase().toString(),
                "/accounts/" + cloud.target().accountId(),
                Map.of("authorization", "Bearer " + cloud.environment().getOrDefault("CLOUDFLARE_API_TOKEN", "")));
    }

    private AccountApi(String api, String account, Map<String, String> headers) {
        this.api = api;
        this.account = account;
        this.headers = Map.copyOf(headers);
    }

    /** The same account, asked with one header more. */
    AccountApi with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new AccountApi(api, account, more);
    }

    /** All items of a list, page after page. */
    List<JsonNode> list(String path, String... query) {
        List<JsonNode> items = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonNode answer = read(request(path + "?page=" + page + "&" + String.join("&", query)));
            answer.path("result").forEach(items::add);
            if (page >= answer.path("result_info").path("total_pages").asInt(1)) {
                return items;
            }
        }
    }

    ObjectNode get(String path) {
        return (ObjectNode) read(request(path)).path("result");
    }

    /** The answer to a question; nothing when there is no such thing. */
    JsonNode find(String path) {
        HttpResponse<String> response = answer(request(path));
        return response.statusCode() == 404
                ? MissingNode.getInstance()
                : MAPPER.readTree(response.body()).path("result");
    }

    /** Makes something. */
    JsonNode post(String path, ObjectNode body) {
        return read(request(path)
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())))
                .path("result");
    }

    /** Sets a value. */
    void put(String path, String value) {
        send(request(path).PUT(BodyPublishers.ofString(value)));
    }

    /** The rows of a query. */
    JsonNode query(String database, String sql) {
        ObjectNode body = MAPPER.createObjectNode().put("sql", sql);
        return post("/d1/database/" + database + "/query", body).path(0).path("results");
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

    /** A request about the account, or about a zone. */
    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(api + (path.startsWith("/zones") ? "" : account) + path));
        headers.forEach(request::header);
        return request;
    }

    private JsonNode read(HttpRequest.Builder request) {
        return MAPPER.readTree(send(request));
    }

    private String send(HttpRequest.Builder request) {
        HttpResponse<String> response = answer(request);
        if (response.statusCode() >= 300) {
            throw new AssertionError(response.request().uri() + " was answered with " + response.body());
        }
        return response.body();
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
