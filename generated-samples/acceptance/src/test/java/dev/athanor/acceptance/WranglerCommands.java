package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Commands of wrangler about one area, each held against what the account says afterwards.
 *
 * @param area what they are about
 * @param commands runs them
 */
record WranglerCommands(String area, Consumer<WranglerCloud> commands) {

    private static final List<WranglerCommands> ALL = List.of(
            new WranglerCommands(
                    "whoami",
                    cloud -> assertThat(cloud.run("backend", "whoami")).contains("local@example.com", "Local cloud")),
            new WranglerCommands("versions", cloud -> {
                String newest = cloud.json("backend", "versions", "list", "--json")
                        .path(0)
                        .path("id")
                        .asString();
                assertThat(cloud.run("backend", "versions", "view", newest)).contains("Greet", "local@example.com");
                assertThat(cloud.run("backend", "deployments", "list")).contains("(100%) " + newest);
                assertThat(cloud.run("backend", "deployments", "status")).contains("(100%) " + newest);
                assertThat(cloud.run("backend", "triggers", "deploy")).contains("workflow: greet");
            }),
            new WranglerCommands("secrets", cloud -> {
                cloud.runWith("quite-secret-one", "backend", "secret", "put", "ONE");
                assertThat(cloud.json("backend", "secret", "list").at("/0/name"))
                        .hasToString("\"ONE\"");
                cloud.runWith("quite-secret-two", "backend", "versions", "secret", "put", "TWO");
                assertThat(cloud.account().list("/workers/scripts/backend/secrets"))
                        .hasSize(1);
                cloud.run("backend", "deploy");
                cloud.run("backend", "secret", "delete", "ONE");
                assertThat(cloud.account()
                                .list("/workers/scripts/backend/secrets")
                                .toString())
                        .doesNotContain("ONE");
            }),
            new WranglerCommands("queues", cloud -> {
                cloud.run("backend", "queues", "create", "parcels");
                assertThat(cloud.run("backend", "queues", "list")).contains("parcels");
                cloud.run("backend", "queues", "update", "parcels", "--message-retention-period-secs", "600");
                cloud.run("backend", "queues", "consumer", "http", "add", "parcels", "--batch-size", "3");
                JsonNode parcels = queue(cloud);
                assertThat(parcels.at("/settings/message_retention_period").asInt())
                        .isEqualTo(600);
                assertThat(parcels.at("/consumers/0/type")).hasToString("\"http_pull\"");
                cloud.run("backend", "queues", "consumer", "http", "remove", "parcels");
                cloud.run("backend", "queues", "consumer", "add", "parcels", "backend");
                assertThat(cloud.run("backend", "queues", "info", "parcels")).contains("worker:backend");
                cloud.run("backend", "queues", "consumer", "remove", "parcels", "backend");
                cloud.run("backend", "queues", "pause-delivery", "parcels");
                assertThat(queue(cloud).at("/settings/delivery_paused").asBoolean())
                        .isTrue();
                cloud.run("backend", "queues", "resume-delivery", "parcels");
                cloud.cloud().sendMessage("parcels", "1");
                cloud.run("backend", "queues", "purge", "parcels", "--force");
                assertThat(cloud.cloud().queueDepth("parcels")).isZero();
                cloud.run("backend", "queues", "delete", "parcels");
                assertThat(cloud.account().list("/queues", "name=parcels")).isEmpty();
            }),
            new WranglerCommands("kv", cloud -> {
                cloud.run("backend", "kv", "namespace", "create", "cache");
                String id = cloud.json("backend", "kv", "namespace", "list")
                        .valueStream()
                        .filter(namespace -> namespace.path("title").asString().equals("cache"))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asString();
                String[] there = {"--remote", "--namespace-id", id};
                cloud.run("backend", "kv", "namespace", "rename", "--namespace-id", id, "--new-name", "attic");
                assertThat(cloud.account().get("/storage/kv/namespaces/" + id).path("title"))
                        .hasToString("\"attic\"");
                cloud.run(
                        "backend",
                        with(there, "kv", "key", "put", "a", "one", "--metadata", "{\"m\":1}", "--ttl", "600"));
                assertThat(cloud.run("backend", with(there, "kv", "key", "get", "a")))
                        .contains("one");
                assertThat(cloud.json("backend", with(there, "kv", "key", "list"))
                                .at("/0/metadata/m")
                                .asInt())
                        .isEqualTo(1);
                cloud.run("backend", with(there, "kv", "bulk", "put", "values.json"));
                assertThat(cloud.json("backend", with(there, "kv", "bulk", "get", "keys.json")))
                        .hasToString("{\"b\":\"two\",\"c\":\"three\",\"none\":null}");
                cloud.run("backend", with(there, "kv", "bulk", "delete", "keys.json", "--force"));
                cloud.run("backend", with(there, "kv", "key", "delete", "a"));
                assertThat(cloud.json("backend", with(there, "kv", "key", "list")))
                        .isEmpty();
                cloud.run("backend", "kv", "namespace", "delete", "--namespace-id", id, "-y");
                assertThat(cloud.account().find("/storage/kv/namespaces/" + id).isMissingNode())
                        .isTrue();
            }),
            new WranglerCommands("d1", cloud -> {
                cloud.run("backend", "d1", "create", "ledger", "--location", "weur");
                String create = "CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (2)";
                cloud.run("backend", "d1", "execute", "ledger", "--remote", "--yes", "--command", create);
                assertThat(cloud.json("backend", "d1", "info", "ledger", "--json")
                                .path("num_tables")
                                .asInt())
                        .isEqualTo(1);
                assertThat(cloud.json("backend", "d1", "list", "--json").toString())
                        .contains("ledger");
                assertThat(cloud.run("backend", "d1", "time-travel", "info", "ledger"))
                        .contains("bookmark");
                cloud.run("backend", "d1", "delete", "ledger", "-y");
                assertThat(cloud.account().list("/d1/database").toString()).doesNotContain("ledger");
            }),
            new WranglerCommands("r2", cloud -> {
                cloud.run("backend", "r2", "bucket", "create", "media");
                assertThat(cloud.run("backend", "r2", "bucket", "list")).contains("media");
                String[] object = {"--file", "keys.json", "--remote", "--content-type", "application/json"};
                cloud.run("backend", with(object, "r2", "object", "put", "media/a/b"));
                assertThat(cloud.run("backend", "r2", "bucket", "info", "media"))
                        .containsPattern("object_count: +1\\b");
                cloud.run(
                        "backend",
                        "r2",
                        "bucket",
                        "lifecycle",
                        "add",
                        "media",
                        "old",
                        "tmp/",
                        "--expire-days",
                        "3",
                        "--force");
                cloud.run("backend", "r2", "bucket", "dev-url", "enable", "media", "--force");
                cloud.run("backend", "r2", "object", "delete", "media/a/b", "--remote");
                cloud.run("backend", "r2", "bucket", "delete", "media");
                assertThat(cloud.account().find("/r2/buckets/media").isMissingNode())
                        .isTrue();
            }),
            new WranglerCommands("workflows", cloud -> {
                assertThat(cloud.run("backend", "workflows", "list")).contains("greet");
                cloud.run("backend", "workflows", "trigger", "greet", "{\"name\":\"Ada\"}");
                Eventually.await(() -> cloud.account()
                        .list("/workflows/greet/instances")
                        .get(0)
                        .path("status")
                        .asString()
                        .equals("complete"));
                assertThat(cloud.run("backend", "workflows", "instances", "list", "greet"))
                        .contains("Completed");
                assertThat(cloud.run("backend", "workflows", "instances", "describe", "greet", "latest"))
                        .contains("greet-1");
                assertThat(cloud.run("backend", "workflows", "describe", "greet"))
                        .contains("Greet");
            }),
            new WranglerCommands("tenants", cloud -> {
                cloud.run("backend", "dispatch-namespace", "create", "tenants");
                assertThat(cloud.run("backend", "dispatch-namespace", "list")).contains("tenants");
                String tenant = "/workers/dispatch/namespaces/tenants/scripts/acme";
                cloud.run("tenant", "deploy", "--dispatch-namespace", "tenants");
                assertThat(cloud.account().get(tenant).path("dispatch_namespace"))
                        .hasToString("\"tenants\"");
                assertThat(cloud.run("backend", "dispatch-namespace", "get", "tenants"))
                        .contains("script_count: 1");
                cloud.run("backend", "dispatch-namespace", "delete", "tenants");
                assertThat(cloud.account().find(tenant).isMissingNode()).isTrue();
            }),
            new WranglerCommands("vectorize", cloud -> {
                cloud.run("backend", "vectorize", "create", "books", "--dimensions", "3", "--metric", "cosine");
                assertThat(cloud.run("backend", "vectorize", "get", "books")).contains("cosine");
                String[] author = {"--property-name", "author", "--type", "string"};
                cloud.run("backend", with(author, "vectorize", "create-metadata-index", "books"));
                assertThat(cloud.run("backend", "vectorize", "list-metadata-index", "books"))
                        .contains("author");
                cloud.run("backend", "vectorize", "delete", "books", "--force");
                assertThat(cloud.run("backend", "vectorize", "list")).doesNotContain("books");
            }));

    /** Those of a list of areas, {@code kv,d1}, or {@code all}. */
    static Stream<WranglerCommands> chosen(String areas) {
        List<String> named = List.of(areas.split(","));
        return ALL.stream().filter(commands -> areas.equals("all") || named.contains(commands.area()));
    }

    /** Runs them against an account that has the worker {@code backend}. */
    void run(WranglerCloud cloud) {
        commands.accept(cloud);
    }

    @Override
    public String toString() {
        return area;
    }

    private static String[] with(String[] last, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(last)).toArray(String[]::new);
    }

    private static JsonNode queue(WranglerCloud cloud) {
        return cloud.account().list("/queues", "name=parcels").get(0);
    }
}
