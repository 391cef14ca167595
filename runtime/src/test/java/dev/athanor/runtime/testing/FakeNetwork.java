package dev.athanor.runtime.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The zones of a fake account, {@code example.com} alone, with routes, domains, DNS records and tunnels. */
public final class FakeNetwork {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ZONE = "/zones/z1";

    private final Map<String, Integer> numbers = new TreeMap<>();
    private final Map<String, ObjectNode> routes = new TreeMap<>();
    private final Map<String, ObjectNode> domains = new TreeMap<>();
    private final Map<String, ObjectNode> records = new TreeMap<>();
    private final Map<String, ObjectNode> tunnels = new TreeMap<>();
    private final Map<String, ObjectNode> configurations = new TreeMap<>();

    public Map<String, ObjectNode> routes() {
        return routes;
    }

    public Map<String, ObjectNode> domains() {
        return domains;
    }

    public Map<String, ObjectNode> records() {
        return records;
    }

    public Map<String, ObjectNode> tunnels() {
        return tunnels;
    }

    public Map<String, ObjectNode> configurations() {
        return configurations;
    }

    /** {@code pattern -> script} of each route. */
    public Map<String, String> scripts() {
        return routes.values().stream()
                .collect(Collectors.toMap(
                        route -> route.path("pattern").asString(),
                        route -> route.path("script").asString("")));
    }

    public void add(Map<String, ObjectNode> to, String id, String json) {
        to.put(id, ((ObjectNode) JSON.readTree(json)).put("id", id));
    }

    Optional<Reply> answer(Received request) {
        String path = request.path().replaceFirst("^.*/client/v4", "").replaceFirst("^/accounts/[^/]+", "");
        String query = path.contains("?") ? URLDecoder.decode(path.substring(path.indexOf('?') + 1), UTF_8) : "";
        String bare = path.replaceFirst("\\?.*", "");
        if (bare.equals("/zones")) {
            boolean known = List.of(query.split("&", -1)).contains("name=example.com");
            return Optional.of(Reply.result(known ? "[{\"id\":\"z1\",\"name\":\"example.com\"}]" : "[]"));
        }
        if (bare.matches("/workers/services/[^/]+/environments/production/routes")) {
            String script = bare.split("/", -1)[3];
            return Optional.of(Reply.result(routes.values().stream()
                    .filter(route -> route.path("script").asString("").equals(script))
                    .map(route ->
                            route.deepCopy().put("zone_name", "example.com").toString())
                    .collect(Collectors.joining(",", "[", "]"))));
        }
        if (bare.endsWith("/configurations")) {
            return Optional.of(configuration(request, bare.split("/", -1)[2]));
        }
        return items(request, bare, ZONE + "/workers/routes", routes, Pattern.compile(""))
                .or(() -> items(request, bare, "/workers/domains", domains, Pattern.compile("")))
                .or(() -> items(
                        request,
                        bare,
                        ZONE + "/dns_records",
                        records,
                        Pattern.compile("\"name\":\""
                                + Pattern.quote(query.replaceFirst(".*name.exact=([^&]*).*", "$1")) + "\"")))
                .or(() -> items(request, bare, "/cfd_tunnel", tunnels, Pattern.compile("")));
    }

    private Reply configuration(Received request, String tunnel) {
        if (request.method().equals("PUT")) {
            configurations.put(tunnel, (ObjectNode) JSON.readTree(request.text()));
        }
        return Reply.result(configurations
                .getOrDefault(tunnel, JSON.createObjectNode().putNull("config"))
                .toString());
    }

    private Optional<Reply> items(
            Received request, String path, String base, Map<String, ObjectNode> items, Pattern filter) {
        if (!path.equals(base) && !path.startsWith(base + "/")) {
            return Optional.empty();
        }
        boolean creates = path.equals(base) && !request.method().equals("GET");
        String id = creates
                ? base.substring(base.lastIndexOf('/') + 1) + next(base)
                : path.substring(base.length()).replaceFirst("^/", "");
        switch (request.method()) {
            case "DELETE" -> items.remove(id);
            case "POST", "PUT" -> {
                ObjectNode item = ((ObjectNode) JSON.readTree(request.text()));
                String known = id(items, item, id);
                items.put(known, item.put("id", known));
                return Optional.of(Reply.result(item.toString()));
            }
            default -> {
                return Optional.of(Reply.result(items.values().stream()
                        .map(JsonNode::toString)
                        .filter(json -> filter.pattern().isEmpty()
                                || filter.matcher(json).find())
                        .collect(Collectors.joining(",", "[", "]"))));
            }
        }
        return Optional.of(Reply.result("null"));
    }

    /** A number that is not given twice. */
    private int next(String base) {
        return numbers.merge(base, 1, Integer::sum) - 1;
    }

    /** A domain keeps its id when it is attached to another worker. */
    private static String id(Map<String, ObjectNode> items, ObjectNode item, String otherwise) {
        String hostname = item.path("hostname").asString("");
        return items.entrySet().stream()
                .filter(entry -> !hostname.isEmpty()
                        && entry.getValue().path("hostname").asString("").equals(hostname))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(otherwise);
    }
}
