package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Where databases are, how they are read, and what they import. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseSettingsTest {

    private LocalCloud cloud;
    private TestApi api;

    @BeforeAll
    void start(@TempDir Path directory) {
        cloud = LocalCloud.start(LocalCloudOptions.in(directory));
        api = TestApi.of(cloud);
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @Test
    void aDatabaseSaysItsJurisdictionAndHowItIsRead() {
        JsonNode made = api.post("/d1/database", "{\"name\":\"eu\",\"jurisdiction\":\"eu\"}")
                .result();
        String path = "/d1/database/" + made.path("uuid").asString();

        assertThat(made.path("jurisdiction").asString()).isEqualTo("eu");
        assertThat(mode(api.get(path))).isEqualTo("disabled");
        api.account("PATCH", path, "{\"read_replication\":{\"mode\":\"auto\"}}").result();
        assertThat(mode(api.get(path))).isEqualTo("auto");
        JsonNode listed =
                TestApi.byName(api.get("/d1/database").result(), "name").get("eu");
        assertThat(String.valueOf(listed)).contains("\"jurisdiction\":\"eu\"").doesNotContain("read_replication");
    }

    @Test
    void whatNoDatabaseCanBeIsRefused() {
        api.post("/d1/database", "{\"name\":\"no\",\"jurisdiction\":\"moon\"}").isRefused(400, 7400);
        api.post("/d1/database", "{\"name\":\"no\",\"primary_location_hint\":\"moon\"}")
                .isRefused(400, 7400);
        api.post("/d1/database", "{\"name\":\"no\",\"size\":1}").isRefused(400, 7400);
        String path = "/d1/database/" + database("settings");
        api.account("PATCH", path, "{\"read_replication\":{\"mode\":\"often\"}}")
                .isRefused(400, 7400);
        api.account("PATCH", path, "{\"jurisdiction\":\"eu\"}").isRefused(400, 7400);
    }

    @Test
    void aFileIsSentOnceAndImported() throws Exception {
        String database = database("imports");
        String sql = "CREATE TABLE colours (name TEXT);\nINSERT INTO colours VALUES ('red');";
        String etag = md5(sql);
        JsonNode begun =
                step(database, "\"action\":\"init\",\"etag\":\"" + etag + "\"").result();

        assertThat(put(begun.path("upload_url").asString(), "something else")).isEqualTo(400);
        assertThat(put(begun.path("upload_url").asString(), sql)).isEqualTo(200);
        JsonNode done = finished(
                database,
                step(
                        database,
                        "\"action\":\"ingest\",\"etag\":\"" + etag + "\",\"filename\":\""
                                + begun.path("filename").asString() + "\""));
        assertThat(done.path("status").asString()).isEqualTo("complete");
        assertThat(done.path("result").path("num_queries").asInt()).isEqualTo(2);

        JsonNode again = finished(database, step(database, "\"action\":\"init\",\"etag\":\"" + etag + "\""));
        assertThat(again.path("status").asString()).isEqualTo("error");
        assertThat(again.path("error").asString()).contains("table colours already exists");
    }

    @Test
    void aFileThatWasNotSentIsRefused() {
        String database = database("unsent");

        step(database, "\"action\":\"ingest\",\"etag\":\"e\",\"filename\":\"f\"")
                .isRefused(400, 7400);
        step(database, "\"action\":\"poll\",\"current_bookmark\":\"b\"").isRefused(400, 7400);
        step(database, "\"action\":\"stop\"").isRefused(400, 7400);
        assertThat(put(api.base() + "/d1-uploads/f/guessed", "x")).isEqualTo(403);
    }

    private JsonNode finished(String database, Answer started) {
        String bookmark = started.result().path("at_bookmark").asString();
        return step(database, "\"action\":\"poll\",\"current_bookmark\":\"" + bookmark + "\"")
                .result();
    }

    private Answer step(String database, String fields) {
        return api.post("/d1/database/" + database + "/import", "{" + fields + "}");
    }

    private String database(String name) {
        return api.post("/d1/database", "{\"name\":\"" + name + "\"}")
                .result()
                .path("uuid")
                .asString();
    }

    private static String mode(Answer database) {
        return database.result().path("read_replication").path("mode").asString();
    }

    private static int put(String address, String content) {
        return TestApi.exchange(HttpRequest.newBuilder(URI.create(address))
                        .PUT(BodyPublishers.ofString(content))
                        .build())
                .statusCode();
    }

    private static String md5(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
