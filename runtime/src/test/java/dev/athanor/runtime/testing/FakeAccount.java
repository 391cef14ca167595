package dev.athanor.runtime.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An account that keeps what it is sent, just well enough to plan against. It proves nothing about Cloudflare: it is there to
 * show what the planner makes of an account, and to fail on demand.
 */
public final class FakeAccount implements Function<Received, Reply> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, ObjectNode> scripts = new TreeMap<>();
    private final Map<String, ArrayNode> schedules = new TreeMap<>();
    private final Map<String, Boolean> addresses = new TreeMap<>();
    private final Map<String, Boolean> previews = new TreeMap<>();
    private final Map<String, List<ObjectNode>> versions = new TreeMap<>();
    private final Map<String, List<ObjectNode>> deployments = new TreeMap<>();
    private final Map<String, ObjectNode> queues = new TreeMap<>();
    private final Map<String, String> namespaces = new TreeMap<>();
    private final Map<String, String> databases = new TreeMap<>();
    private final Map<String, List<String>> migrations = new TreeMap<>();
    private final FakeNetwork network = new FakeNetwork();
    private final Map<String, Map<String, String>> digests = new TreeMap<>();
    private final List<Function<Received, Optional<Reply>>> faults = new ArrayList<>();

    public FakeNetwork network() {
        return network;
    }

    /** Answers a request otherwise, when it is not empty. */
    public synchronized void fault(Function<Received, Optional<Reply>> fault) {
        faults.add(fault);
    }

    public synchronized void repair() {
        faults.clear();
    }

    public synchronized Map<String, ObjectNode> scripts() {
        return scripts;
    }

    public synchronized Map<String, ObjectNode> queues() {
        return queues;
    }

    public synchronized Map<String, String> databases() {
        return databases;
    }

    public synchronized Map<String, String> namespaces() {
        return namespaces;
    }

    public synchronized Map<String, List<String>> migrations() {
        return migrations;
    }

    public synchronized Map<String, Boolean> addresses() {
        return addresses;
    }

    /** Lets versions of a script have addresses. */
    public synchronized void previews(String script) {
        previews.put(script, true);
    }

    /** The versions of a script, the newest first. */
    public synchronized List<ObjectNode> versions(String script) {
        return versions.getOrDefault(script, List.of());
    }

    /** What answers: {@code 10 % v2, 90 % v1}, the shares and the numbers of versions. */
    public synchronized String deployed(String script) {
        List<String> shares = new ArrayList<>();
        Objects.requireNonNull(deployments.get(script))
                .get(0)
                .path("versions")
                .forEach(share -> shares.add(share.path("percentage").asInt() + " % v"
                        + number(share.path("version_id").asString())));
        return String.join(", ", shares);
    }

    private static int number(String version) {
        return Integer.parseInt(version.replaceFirst(".*-", ""));
    }

    public synchronized List<String> crons(String script) {
        List<String> crons = new ArrayList<>();
        schedules
                .getOrDefault(script, JSON.createArrayNode())
                .forEach(entry -> crons.add(entry.path("cron").asString()));
        return crons;
    }

    @Override
    public synchronized Reply apply(Received request) {
        for (Function<Received, Optional<Reply>> fault : faults) {
            Optional<Reply> reply = fault.apply(request);
            if (reply.isPresent()) {
                return reply.get();
            }
        }
        Optional<Reply> routed = network.answer(request);
        if (routed.isPresent()) {
            return routed.get();
        }
        String subject = request.subject();
        if (subject.startsWith("/workers")) {
            return workers(request);
        }
        if (subject.startsWith("/queues")) {
            return queues(request);
        }
        return subject.startsWith("/d1") ? d1(request) : kv(request);
    }

    private Reply workers(Received request) {
        String line = request.line();
        if (line.equals("GET /workers/scripts")) {
            return list(scripts.values());
        }
        if (line.equals("GET /workers/subdomain")) {
            return Reply.result("{\"subdomain\":\"team\"}");
        }
        if (line.equals("POST /workers/assets/upload")) {
            return Reply.result("{\"jwt\":\"receipt\"}");
        }
        Matcher path = Pattern.compile("/workers/scripts/([^/]+)(/.*)?").matcher(request.subject());
        if (!path.matches()) {
            return Reply.error(404, 7003, "no route " + line);
        }
        String script = path.group(1);
        String rest = path.group(2) == null ? "" : path.group(2);
        if (rest.equals("/assets-upload-session")) {
            ArrayNode bucket = JSON.createArrayNode();
            json(request)
                    .path("manifest")
                    .forEach(file -> bucket.add(file.path("hash").asString()));
            return Reply.result("{\"jwt\":\"session\",\"buckets\":[" + bucket + "]}");
        }
        if (request.method().equals("PUT") && rest.isEmpty()) {
            return upload(script, request);
        }
        if (scripts.containsKey(script) && rest.startsWith("/versions")) {
            return versions(script, rest, request);
        }
        if (!scripts.containsKey(script)) {
            return Reply.error(404, 10007, "This Worker does not exist on your account.");
        }
        return script(script, request.method() + " " + rest, request);
    }

    private Reply script(String script, String line, Received request) {
        return switch (line) {
            case "DELETE " -> {
                scripts.remove(script);
                versions.remove(script);
                deployments.remove(script);
                schedules.remove(script);
                addresses.remove(script);
                yield Reply.result("null");
            }
            case "GET /settings" -> Reply.result(String.valueOf(scripts.get(script)));
            case "GET /deployments" ->
                Reply.result("{\"deployments\":" + deployments.getOrDefault(script, List.of()) + "}");
            case "POST /deployments" ->
                Reply.result(deploy(script, (ObjectNode) json(request)).toString());
            case "PUT /schedules" -> {
                schedules.put(script, (ArrayNode) json(request));
                yield Reply.result("{\"schedules\":" + schedules.get(script) + "}");
            }
            case "GET /schedules" ->
                Reply.result("{\"schedules\":" + schedules.getOrDefault(script, JSON.createArrayNode()) + "}");
            case "POST /subdomain" -> {
                addresses.put(script, json(request).path("enabled").asBoolean());
                yield Reply.result(json(request).toString());
            }
            default ->
                Reply.result("{\"enabled\":" + addresses.getOrDefault(script, false) + ",\"previews_enabled\":"
                        + previews.getOrDefault(script, false) + "}");
        };
    }

    private Reply versions(String script, String rest, Received request) {
        if (request.method().equals("POST")) {
            return version(script, metadata(request));
        }
        List<ObjectNode> all = versions.getOrDefault(script, List.of());
        return rest.equals("/versions")
                ? Reply.result("{\"items\":" + all + "}")
                : Reply.result(all.stream()
                        .filter(version -> rest.endsWith(version.path("id").asString()))
                        .findFirst()
                        .orElseThrow()
                        .toString());
    }

    private Reply version(String script, ObjectNode metadata) {
        List<ObjectNode> all = versions.computeIfAbsent(script, key -> new ArrayList<>());
        int number = all.size() + 1;
        ObjectNode version = JSON.createObjectNode()
                .put("id", String.format(Locale.ROOT, "%08x-0000-4000-8000-%d", script.hashCode() + number, number))
                .put("number", number);
        version.putObject("metadata")
                .put("created_on", "2026-11-22T20:0" + number % 10 + ":00.123456Z")
                .put("has_preview", !metadata.has("exports"));
        version.set("annotations", metadata.path("annotations"));
        version.set("sent", metadata);
        version.putObject("resources").putObject("script_runtime").set("exports", metadata.path("exports"));
        all.add(0, version);
        return Reply.result(version.toString());
    }

    private ObjectNode deploy(String script, ObjectNode deployment) {
        List<ObjectNode> all = deployments.computeIfAbsent(script, key -> new ArrayList<>());
        deployment.put("id", "deployment-" + all.size());
        all.add(0, deployment);
        return deployment;
    }

    private Reply upload(String script, Received request) {
        ObjectNode metadata = metadata(request);
        if (metadata.isEmpty()) {
            return Reply.error(400, 10026, "no metadata");
        }
        inherit(metadata, scripts.getOrDefault(script, JSON.createObjectNode()));
        version(script, metadata);
        ObjectNode deployment = JSON.createObjectNode();
        deployment
                .putArray("versions")
                .addObject()
                .put("version_id", versions(script).get(0).path("id").asString())
                .put("percentage", 100);
        deploy(script, deployment);
        metadata.put("id", script);
        scripts.put(script, metadata);
        return Reply.result(metadata.toString());
    }

    /** Puts the former bindings where they are to stay what they are. */
    private static void inherit(ObjectNode metadata, ObjectNode former) {
        if (metadata.path("bindings") instanceof ArrayNode bindings) {
            for (int at = 0; at < bindings.size(); at++) {
                String name = bindings.path(at).path("name").asString("");
                if (bindings.path(at).path("type").asString("").equals("inherit")) {
                    bindings.set(
                            at,
                            former.path("bindings")
                                    .valueStream()
                                    .filter(old -> old.path("name").asString("").equals(name))
                                    .findFirst()
                                    .orElseThrow());
                }
            }
        }
    }

    private static ObjectNode metadata(Received request) {
        Matcher part = Pattern.compile(
                        "name=\"metadata\"\r\nContent-Type: application/json\r\n\r\n(.*?)\r\n--", Pattern.DOTALL)
                .matcher(request.text());
        return part.find() ? (ObjectNode) JSON.readTree(part.group(1)) : JSON.createObjectNode();
    }

    private Reply queues(Received request) {
        List<String> path = path(request);
        return switch (request.method() + " " + path.size()) {
            case "GET 1" -> list(queues.values());
            case "POST 1" -> {
                String name = json(request).path("queue_name").asString();
                ObjectNode queue =
                        JSON.createObjectNode().put("queue_id", "q-" + name).put("queue_name", name);
                queue.putArray("consumers");
                queues.put("q-" + name, queue);
                yield Reply.result(queue.toString());
            }
            case "DELETE 2" -> {
                queues.remove(path.get(1));
                yield Reply.result("null");
            }
            case "POST 3" -> consumer(path.get(1), json(request));
            case "PUT 4" -> {
                consumers(path.get(1)).removeAll();
                yield consumer(path.get(1), json(request));
            }
            case "DELETE 4" -> {
                consumers(path.get(1)).removeAll();
                yield Reply.result("null");
            }
            default -> Reply.result(consumers(path.get(1)).toString());
        };
    }

    private static List<String> path(Received request) {
        return Pattern.compile("/")
                .splitAsStream(request.subject())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Reply consumer(String queue, JsonNode json) {
        ObjectNode consumer = ((ObjectNode) json).put("consumer_id", "c-" + queue);
        ObjectNode settings = (ObjectNode) consumer.path("settings");
        defaultTo(settings, "batch_size", 10);
        defaultTo(settings, "max_retries", 3);
        defaultTo(settings, "max_wait_time_ms", 5000);
        consumers(queue).add(consumer);
        return Reply.result(consumer.toString());
    }

    private static void defaultTo(ObjectNode settings, String field, int value) {
        if (!settings.has(field)) {
            settings.put(field, value);
        }
    }

    private ArrayNode consumers(String queue) {
        return (ArrayNode) Objects.requireNonNull(queues.get(queue)).get("consumers");
    }

    private Reply kv(Received request) {
        if (request.method().equals("POST")) {
            String title = json(request).path("title").asString();
            namespaces.put("kv-" + title, title);
            return Reply.result("{\"id\":\"kv-" + title + "\",\"title\":\"" + title + "\"}");
        }
        if (request.method().equals("DELETE")) {
            namespaces.remove(request.subject().replaceFirst(".*/", ""));
            return Reply.result("null");
        }
        return list(namespaces.entrySet().stream()
                .map(entry -> JSON.createObjectNode().put("id", entry.getKey()).put("title", entry.getValue()))
                .toList());
    }

    private Reply d1(Received request) {
        if (request.subject().endsWith("/query")) {
            return query(path(request).get(2), json(request).path("sql").asString());
        }
        if (request.method().equals("POST")) {
            String name = json(request).path("name").asString();
            databases.put("d1-" + name, name);
            return Reply.result("{\"uuid\":\"d1-" + name + "\",\"name\":\"" + name + "\"}");
        }
        if (request.method().equals("DELETE")) {
            databases.remove(request.subject().replaceFirst(".*/", ""));
            return Reply.result("null");
        }
        return list(databases.entrySet().stream()
                .map(entry ->
                        JSON.createObjectNode().put("uuid", entry.getKey()).put("name", entry.getValue()))
                .toList());
    }

    private Reply query(String database, String sql) {
        if (sql.startsWith("CREATE TABLE IF NOT EXISTS d1_migrations")) {
            migrations.putIfAbsent(database, new ArrayList<>());
        }
        if (sql.startsWith("SELECT") && !migrations.containsKey(database)) {
            String table = sql.contains("d1_migrations") ? "d1_migrations" : "athanor_files";
            return Reply.error(400, 7500, "no such table: " + table + ": SQLITE_ERROR");
        }
        Matcher digest = Pattern.compile("INTO athanor_files \\(file, digest\\) VALUES \\('(.*?)', '([0-9a-f]*)'\\)")
                .matcher(sql);
        if (digest.find()) {
            digests.computeIfAbsent(database, key -> new TreeMap<>())
                    .put(digest.group(1).replace("''", "'"), digest.group(2));
        }
        Matcher note = Pattern.compile("INSERT INTO d1_migrations \\(name\\) VALUES \\('(.*)'\\)")
                .matcher(sql);
        if (note.find()) {
            migrations
                    .computeIfAbsent(database, key -> new ArrayList<>())
                    .add(note.group(1).replace("''", "'"));
        }
        ArrayNode rows = JSON.createArrayNode();
        migrations
                .getOrDefault(database, List.of())
                .forEach(name -> rows.addObject().put("name", name).putNull("digest"));
        digests.getOrDefault(database, new TreeMap<>())
                .forEach((file, known) -> rows.addObject().put("name", file).put("digest", known));
        return Reply.result("[{\"success\":true,\"meta\":{\"changes\":0},\"results\":" + rows + "}]");
    }

    private static Reply list(Iterable<? extends JsonNode> items) {
        ArrayNode array = JSON.createArrayNode();
        items.forEach(array::add);
        return Reply.result(array.toString());
    }

    private static JsonNode json(Received request) {
        return JSON.readTree(request.text());
    }
}
