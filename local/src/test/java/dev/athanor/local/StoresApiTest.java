package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.local.standin.WrittenExports;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What other tools ask of databases, KV namespaces and buckets beside their values. */
class StoresApiTest {

    private static final String NOT_THERE = "00000000-0000-0000-0000-000000000000";

    private LocalCloud cloud;
    private TestApi api;

    @BeforeEach
    void start(@TempDir Path directory) {
        cloud = StandInCloud.start(LocalCloudOptions.in(directory), new WrittenExports());
        api = TestApi.of(cloud);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void anExportedDatabaseIsMadeAgainFromItsSql() {
        String source = database("source");
        query(
                source,
                "CREATE TABLE \\\"odd name\\\" (id INTEGER PRIMARY KEY AUTOINCREMENT, \\\"a \\\"\\\"b\\\" TEXT, raw BLOB, part REAL);"
                        + " INSERT INTO \\\"odd name\\\" VALUES (7, 'it''s; -- one', x'00FF', 0.1), (8, NULL, NULL, -2.5e300);"
                        + " CREATE INDEX by_part ON \\\"odd name\\\" (part);"
                        + " CREATE VIEW parts AS SELECT part FROM \\\"odd name\\\"");
        String sql = download(export(source, "{}"));
        String copy = database("copy");

        query(copy, sql.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));

        assertThat(download(export(copy, "{}"))).isEqualTo(sql);
        assertThat(query(copy, "INSERT INTO \\\"odd name\\\" (part) VALUES (1) RETURNING id")
                        .at("/0/results/0/id")
                        .asInt())
                .isEqualTo(9);
    }

    @Test
    void anExportIsOfWhatWasAskedFor() {
        String id = database("d");
        query(id, "CREATE TABLE a (x); CREATE TABLE b (y); INSERT INTO a VALUES (1); INSERT INTO b VALUES (2)");

        assertThat(download(export(id, "{\"no_data\":true}")))
                .contains("CREATE TABLE a")
                .doesNotContain("INSERT");
        assertThat(download(export(id, "{\"no_schema\":true,\"tables\":[\"b\"]}")))
                .isEqualTo("PRAGMA defer_foreign_keys=TRUE;\nINSERT INTO \"b\" (\"y\") VALUES(2);\n");
        api.post("/d1/database/" + id + "/export", "{}").isRefused(400, 7400);
        api.post("/d1/database/" + id + "/export", "{\"output_format\":\"file\"}")
                .isRefused(400, 7400);
        api.post("/d1/database/" + NOT_THERE + "/export", "{\"output_format\":\"polling\"}")
                .isRefused(404, 7404);
        query(id, "CREATE VIRTUAL TABLE words USING fts5(word)");
        api.post("/d1/database/" + id + "/export", "{\"output_format\":\"polling\"}")
                .isRefused(400, 7500);
    }

    @Test
    void anExportIsOnlyAtTheAddressThatWasGivenOut() {
        String address = export(database("d"), "{}");

        HttpResponse<String> answer =
                TestApi.fetch(URI.create(address.substring(0, address.lastIndexOf('/')) + "/guessed"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aDatabaseIsFoundByItsNameAndTellsHowManyTablesItHas() {
        String id = database("orders");
        query(id, "CREATE TABLE a (x); CREATE TABLE b (id INTEGER PRIMARY KEY AUTOINCREMENT)");

        JsonNode found = api.get("/d1/database/orders").result();

        assertThat(found.path("uuid").asString()).isEqualTo(id);
        assertThat(found.path("num_tables").asInt()).isEqualTo(2);
        api.get("/d1/database/none").isRefused(404, 7404);
    }

    @Test
    void theLocalCloudHasNoHistoryOfDatabases() {
        String id = database("orders");

        assertThat(api.get("/d1/database/" + id + "/time_travel/bookmark")
                        .result()
                        .path("bookmark")
                        .asString())
                .isNotEmpty();
        assertThat(api.post("/d1/database/" + id + "/time_travel/restore?bookmark=b", "{}")
                        .isRefused(400, 7400)
                        .message())
                .isEqualTo("The local cloud keeps no history of databases: it has orders only as it is now.");
    }

    @Test
    void severalValuesAreReadTogether() {
        String namespace = "/storage/kv/namespaces/"
                + api.post("/storage/kv/namespaces", "{\"title\":\"n\"}")
                        .result()
                        .path("id")
                        .asString();
        api.put(
                        namespace + "/bulk",
                        "[{\"key\":\"a\",\"value\":\"{\\\"n\\\":1}\",\"metadata\":{\"m\":2}},{\"key\":\"b\",\"value\":\"2\"}]")
                .result();

        assertThat(api.post(namespace + "/bulk/get", "{\"keys\":[\"a\",\"none\"]}")
                        .result())
                .hasToString("{\"values\":{\"a\":\"{\\\"n\\\":1}\",\"none\":null}}");
        assertThat(api.post(namespace + "/bulk/get", "{\"keys\":[\"a\",\"b\"],\"type\":\"json\",\"withMetadata\":true}")
                        .result())
                .hasToString("{\"values\":{\"a\":{\"value\":{\"n\":1},\"metadata\":{\"m\":2}},"
                        + "\"b\":{\"value\":2,\"metadata\":null}}}");
        api.post(namespace + "/bulk/get", "{\"keys\":[]}").isRefused(400, 10033);
        api.post(namespace + "/bulk/get", "{\"keys\":[\"a\"],\"type\":\"stream\"}")
                .isRefused(400, 10033);
    }

    @Test
    void anObjectIsReadOnlyWhenItHasChanged() {
        api.post("/r2/buckets", "{\"name\":\"files\"}").result();
        api.account("PUT", "/r2/buckets/files/objects/a", "text").result();
        String etag = object("X-None", "").headers().firstValue("ETag").orElseThrow();
        String date = object("X-None", "").headers().firstValue("Last-Modified").orElseThrow();

        assertThat(object("If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(object("If-None-Match", "\"other\"").body()).isEqualTo("text");
        assertThat(object("If-Modified-Since", date).statusCode()).isEqualTo(304);
        assertThat(object("If-Modified-Since", "Thu, 01 Jan 1969 00:00:00 GMT").body())
                .isEqualTo("text");
    }

    @Test
    void theSizeOfABucketIsTheOnlyAnalyticsThatThereAre() {
        api.post("/r2/buckets", "{\"name\":\"files\"}").result();
        api.account("PUT", "/r2/buckets/files/objects/a", "text").result();
        api.account("PUT", "/r2/buckets/files/objects/b", "more").result();

        Answer storage = api.call(
                "POST",
                "/graphql",
                "{\"operationName\":\"getR2StorageMetrics\",\"variables\":{\"filter\":{\"bucketName\":\"files\"}}}",
                "application/json");

        assertThat(storage.envelope().at("/data/viewer/accounts/0/r2StorageAdaptiveGroups/0/max"))
                .hasToString("{\"objectCount\":2,\"payloadSize\":8,\"metadataSize\":0}");
        assertThat(api.call("POST", "/graphql", "{\"operationName\":\"other\"}", "application/json")
                        .envelope()
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("The local cloud keeps no analytics, but for the size of buckets.");
    }

    private HttpResponse<String> object(String header, String value) {
        String path = cloud.target().apiBase() + "/accounts/" + api.accountId() + "/r2/buckets/files/objects/a";
        return TestApi.exchange(HttpRequest.newBuilder(URI.create(path))
                .header("Authorization", "Bearer " + api.token())
                .header(header, value)
                .build());
    }

    private String database(String name) {
        return api.post("/d1/database", "{\"name\":\"" + name + "\"}")
                .result()
                .path("uuid")
                .asString();
    }

    private JsonNode query(String database, String sql) {
        return api.post("/d1/database/" + database + "/query", "{\"sql\":\"" + sql + "\"}")
                .result();
    }

    private String export(String database, String options) {
        return api.post(
                        "/d1/database/" + database + "/export",
                        "{\"output_format\":\"polling\",\"dump_options\":" + options + "}")
                .result()
                .at("/result/signed_url")
                .asString();
    }

    private static String download(String address) {
        return TestApi.fetch(URI.create(address)).body();
    }
}
