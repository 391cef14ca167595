package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.local.standin.ProbedExports;
import dev.athanor.local.standin.WrittenExports;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The stand-in for workerd answers as workerd does, as far as the account's API can tell. */
class StandInCloudTest {

    private static final String ROOM = """
            import { DurableObject } from "cloudflare:workers";
            const fetch = () => new Response();
            export default { fetch };
            export class Room extends DurableObject {}
            """;
    private static final String ROOMS = "\"exports\":{\"Room\":{\"type\":\"durable-object\",\"storage\":\"sqlite\"}}";

    @TempDir
    private Path directory;

    @Test
    void theSameRequestsAreAnsweredTheSameAsOnWorkerd() {
        String stand;
        try (ProbedExports exports = new ProbedExports(directory.resolve("probed"));
                LocalCloud cloud = StandInCloud.start(LocalCloudOptions.in(directory.resolve("stand-in")), exports)) {
            stand = answers(TestApi.of(cloud));
        }
        try (LocalCloud cloud = LocalCloud.start(LocalCloudOptions.in(directory.resolve("real")))) {
            assertThat(stand).isEqualTo(answers(TestApi.of(cloud)));
        }
    }

    @Test
    void scriptsThatATestWroteAreReadAsTheyAreWritten() {
        try (LocalCloud cloud = StandInCloud.start(LocalCloudOptions.in(directory), new WrittenExports())) {
            TestApi api = TestApi.of(cloud);
            assertThat(api.upload("rooms", ROOM, "[]", ROOMS).status()).isEqualTo(200);
            assertThat(api.upload("halls", ROOM, "[]", ROOMS.replace("Room", "Hall"))
                            .status())
                    .isEqualTo(400);
        }
    }

    /** What data, code and mistakes are answered with, without ids and times. */
    private static String answers(TestApi api) {
        StringBuilder answers = new StringBuilder();
        String kv = "/storage/kv/namespaces/"
                + api.post("/storage/kv/namespaces", "{\"title\":\"n\"}")
                        .result()
                        .path("id")
                        .asString();
        say(answers, api.account("PUT", kv + "/values/one", "first"));
        say(answers, api.account("PUT", kv + "/values/two", "second"));
        say(answers, api.get(kv + "/values/one"));
        say(answers, api.get(kv + "/values/none"));
        say(answers, api.get(kv + "/keys"));
        say(answers, api.delete(kv + "/values/one"));
        say(answers, api.get(kv + "/keys?prefix=t"));
        String d1 = "/d1/database/"
                + api.post("/d1/database", "{\"name\":\"d\"}")
                        .result()
                        .path("uuid")
                        .asString()
                + "/query";
        for (String sql : new String[] {
            "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE, price REAL)",
            "INSERT INTO t VALUES (1, 'one', 1.5), (2, 'two', NULL)",
            "SELECT * FROM t ORDER BY id",
            "INSERT INTO t VALUES (3, 'one', 2)",
            "INSERT INTO t VALUES (4, 'four', 2) RETURNING id",
            "UPDATE t SET price = 3; SELECT count(*) AS c, x'0aff' AS b FROM t",
            "DELETE FROM t; SELECT * FROM nowhere",
            "SELEC 1",
            "SELECT count(*) AS c FROM t"
        }) {
            JsonNode results = say(answers, api.post(d1, "{\"sql\":\"" + sql + "\"}"));
            results.forEach(result -> answers.append(result.path("results")).append('\n'));
        }
        say(
                answers,
                api.post(
                        d1,
                        "{\"sql\":\"SELECT ? AS a, ? AS b, ?3 ->> 'k' AS c\",\"params\":[1,null,\"{\\\"k\\\":2}\"]}"));
        api.post("/r2/buckets", "{\"name\":\"bucket\"}");
        say(answers, api.account("PUT", "/r2/buckets/bucket/objects/a/b", "text"));
        say(answers, api.get("/r2/buckets/bucket/objects/a/b"));
        say(answers, api.get("/r2/buckets/bucket/objects/none"));
        say(answers, api.delete("/r2/buckets/bucket"));
        say(answers, api.delete("/r2/buckets/bucket/objects/a/b"));
        say(answers, api.delete("/r2/buckets/bucket"));
        say(answers, api.upload("rooms", ROOM, "[]", ROOMS));
        say(answers, api.upload("broken", "export default {", "[]", ""));
        say(answers, api.upload("silent", "export const nothing = 1;", "[]", ""));
        return answers.toString().replaceAll(" at offset \\d+", "");
    }

    private static JsonNode say(StringBuilder answers, Answer answer) {
        JsonNode result = answer.envelope().path("result");
        answers.append(answer.status())
                .append(' ')
                .append(answer.envelope().path("errors"))
                .append(answer.envelope().isMissingNode() ? answer.text() : "")
                .append('\n');
        if (result.isArray()) {
            result.forEach(item -> {
                if (item.has("name")) {
                    answers.append(item.path("name").asString()).append('\n');
                }
            });
        }
        return result;
    }
}
