package dev.athanor.oracles.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are right, and for each way of being wrong one that is. */
class SdkRequestsTest {

    private static final SdkRequests SDK = SdkRequests.load();
    private static final String ACCOUNT = "https://api.example.com/client/v4/accounts/1";
    private static final String WORKER_BINDINGS = """
            { "main_module": "api.js", "compatibility_date": "2026-04-01",
              "bindings": [{ "type": "plain_text", "name": "LOG_LEVEL", "text": "info" }],
              "exports": { "OrderCounter": { "type": "durable-object", "storage": "sqlite" } } }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET    | /queues?page=2&per_page=100                 | ",
                "GET    | /d1/database?name=shop-dev-db&per_page=100  | ",
                "DELETE | /workers/scripts/shop-dev-api?force=true    | ",
                "POST   | /queues                                     | {\"queue_name\": \"orders\"}",
                "PUT    | /workers/scripts/shop-dev-api/schedules     | [{\"cron\": \"0 3 * * *\"}]",
                "POST   | /queues/7/consumers | {\"type\": \"worker\", \"script_name\": \"a\", \"settings\": {\"batch_size\": 5}}",
                "POST   | /queues/7/consumers | {\"type\": \"worker\", \"script_name\": \"a\", \"settings\": {\"max_concurrency\": null}}",
                "POST   | /d1/database/7/query                        | {\"sql\": \"SELECT 1\"}"
            })
    void aCallOfTheClientIsAccepted(String method, String path, String body) {
        assertThat(json(method, path, body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST   | /queue                           | {\"queue_name\": \"orders\"}  | has no such call",
                "PATCH  | /workers/scripts/a/schedules     | []                            | has no such call",
                "GET    | /d1/database?nmae=shop           |                               | has no ?nmae",
                "GET    | /d1/database?page=first          |                               | ?page is wrong",
                "GET    | /queues/7?page=1                 |                               | has no query",
                "GET    | /queues                          | {}                            | has no body",
                "POST   | /queues                          | {\"queueName\": \"orders\"}   | 'queueName'",
                "POST   | /queues                          |                               | 'queue_name'",
                "POST   | /queues                          | {\"queue_name\": 7}           | string expected",
                "POST   | /queues                          | queue_name=orders             | not JSON",
                "PUT    | /workers/scripts/a/schedules     | [{\"crons\": \"0 3 * * *\"}]  | 'crons'",
                "PUT    | /workers/scripts/a/schedules     | {\"cron\": \"0 3 * * *\"}     | array expected",
                "POST   | /queues/7/consumers | {\"type\": \"workers\", \"script_name\": \"a\"}  | /type",
                "POST   | /queues/7/consumers | {\"type\": \"worker\", \"script\": \"a\"}        | 'script'"
            })
    void whatTheClientCannotSendIsRefused(String method, String path, String body, String problem) {
        assertThat(json(method, path, body))
                .anySatisfy(found -> assertThat(found).startsWith(method).contains(problem));
    }

    @Test
    void jsonUnderAnotherNameIsRefused() {
        assertThat(send("POST", "/queues", "text/plain", "{\"queue_name\": \"orders\"}"))
                .singleElement()
                .asString()
                .contains("should be application/json and is text/plain");
    }

    @Test
    void aScriptUploadIsAccepted() {
        assertThat(upload(WORKER_BINDINGS, "api.js", "application/javascript+module"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compatibilty_date", "mainModule", "settings"})
    void aMisspeltSettingOfAScriptIsRefused(String name) {
        String metadata = WORKER_BINDINGS.replace("compatibility_date", name);

        assertThat(upload(metadata, "api.js", "application/javascript+module"))
                .singleElement()
                .asString()
                .contains("part metadata", "'" + name + "'");
    }

    @Test
    void aBindingOfAnUnknownTypeIsRefused() {
        String metadata = WORKER_BINDINGS.replace("plain_text", "plaintext");

        assertThat(upload(metadata, "api.js", "application/javascript+module"))
                .singleElement()
                .asString()
                .contains("/bindings/0/type");
    }

    @Test
    void aBindingWithAPropertyOfAnotherTypeIsRefused() {
        String metadata =
                WORKER_BINDINGS.replace("\"text\": \"info\"", "\"text\": \"info\", \"queue_name\": \"orders\"");

        assertThat(upload(metadata, "api.js", "application/javascript+module"))
                .singleElement()
                .asString()
                .contains("/bindings/0", "'queue_name'");
    }

    @Test
    void aModuleOfAnotherTypeIsRefused() {
        assertThat(upload(WORKER_BINDINGS, "api.js", "text/typescript"))
                .singleElement()
                .asString()
                .contains("part api.js", "text/typescript");
    }

    @Test
    void aMainModuleThatIsNotSentIsRefused() {
        assertThat(upload(WORKER_BINDINGS, "index.js", "application/javascript+module"))
                .singleElement()
                .asString()
                .contains("names the module api.js");
    }

    @Test
    void anUploadWithoutMetadataIsRefused() {
        String form = """
                --b
                Content-Disposition: form-data; name="a.js"; filename="a.js"
                Content-Type: application/javascript+module

                export default {};
                --b--
                """.replace("\n", "\r\n");

        assertThat(send("PUT", "/workers/scripts/a", "multipart/form-data; boundary=b", form))
                .singleElement()
                .asString()
                .contains("lacks the part metadata");
    }

    @Test
    void anUploadThatIsNoFormIsRefused() {
        assertThat(json("PUT", "/workers/scripts/a", WORKER_BINDINGS))
                .singleElement()
                .asString()
                .contains("should be a form");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET | /queues             | {\"success\": true, \"result\": [{\"queue_id\": \"1\", \"new\": true}]}",
                "GET | /workers/scripts/a/schedules | {\"success\": true, \"result\": {\"schedules\": []}}",
                "GET | /storage/kv/namespaces/1/values/k | whatever was stored"
            })
    void anAnswerThatTheClientUnderstandsIsAccepted(String method, String path, String answer) {
        assertThat(answer(method, path, answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET | /queues                      | {\"success\": true}                                    | 'result'",
                "GET | /queues                      | {\"success\": true, \"result\": {}}                    | array expected",
                "GET | /queues                      | {\"success\": true, \"result\": [{\"queue_id\": 1}]} | /result/0/queue_id",
                "GET | /workers/scripts/a/schedules | {\"success\": true, \"result\": {}}                    | 'schedules'",
                "GET | /workers/scripts/a/schedules | <html>                                               | not JSON"
            })
    void anAnswerThatTheClientWouldMisreadIsRefused(String method, String path, String answer, String problem) {
        assertThat(answer(method, path, answer)).singleElement().asString().contains(problem);
    }

    private static List<String> answer(String method, String path, String answer) {
        return SDK.violationsOfAnswer(new WireRequest(method, URI.create(ACCOUNT + path), null, new byte[0]), answer);
    }

    private static List<String> upload(String metadata, String module, String mediaType) {
        String form = """
                --b
                Content-Disposition: form-data; name="metadata"
                Content-Type: application/json

                %s
                --b
                Content-Disposition: form-data; name="%s"; filename="%s"
                Content-Type: %s

                export default {};
                --b--
                """.formatted(metadata, module, module, mediaType).replace("\n", "\r\n");
        return send("PUT", "/workers/scripts/a", "multipart/form-data; boundary=b", form);
    }

    private static List<String> json(String method, String path, String body) {
        return send(method, path, "application/json", body);
    }

    private static List<String> send(String method, String path, String contentType, String body) {
        return SDK.violations(new WireRequest(
                method,
                URI.create(ACCOUNT + path),
                contentType,
                body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8)));
    }
}
