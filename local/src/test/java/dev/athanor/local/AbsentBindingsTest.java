package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What code finds that is bound to what only Cloudflare has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbsentBindingsTest {

    /** Runs one expression, and answers what came of it and whether it came by a promise. */
    private static final String CODE = """
            const CALLS = {
              %s
            };
            export default {
              async fetch(request, env) {
                const call = CALLS[new URL(request.url).searchParams.get("call")];
                let how = "at once";
                try {
                  const result = call(env);
                  how = "by a promise";
                  return Response.json(await result);
                } catch (error) {
                  return new Response(how + ": " + error.message, { status: 500 });
                }
              },
            };
            """;

    /** The least PNG: one pixel. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private LocalCloud cloud;
    private URI address;

    /**
     * One call of a binding.
     *
     * @param binding the binding as it is uploaded, without its name
     * @param call what code does with {@code it}
     * @param when {@code at once} or {@code by a promise}
     */
    record Absence(String type, String binding, String call, String when) {

        String name() {
            return type.toUpperCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return type + ": " + call;
        }
    }

    static Stream<Absence> absences() {
        return Stream.of(
                new Absence("agent_memory", "\"namespace\":\"notes\"", "it.get('a')", "at once"),
                new Absence("ai", "", "it.run('@cf/meta/llama-3.1-8b-instruct', { prompt: 'Hello' })", "by a promise"),
                new Absence("ai", "", "it.gateway('mine')", "at once"),
                new Absence("ai_search", "\"instance_name\":\"docs\"", "it.search({ query: 'x' })", "by a promise"),
                new Absence("ai_search_namespace", "\"namespace\":\"default\"", "it.get('docs')", "at once"),
                new Absence("analytics", "", "it.query('x')", "by a promise"),
                new Absence("artifacts", "\"namespace\":\"a\"", "it.create('x')", "by a promise"),
                new Absence("browser", "", "it.fetch('https://example.com/')", "by a promise"),
                new Absence("flagship", "\"app_id\":\"a\"", "it.getBooleanValue('x', false)", "by a promise"),
                new Absence("hyperdrive", "\"id\":\"0123\"", "it.connectionString", "at once"),
                new Absence("hyperdrive", "\"id\":\"0123\"", "it.connect()", "at once"),
                new Absence("k2", "\"stream\":\"s\"", "it.send([])", "by a promise"),
                new Absence("logfwdr", "\"destination\":\"d\"", "it.send('x')", "by a promise"),
                new Absence("media", "", "it.input(new ReadableStream())", "at once"),
                new Absence(
                        "mtls_certificate", "\"certificate_id\":\"c\"", "it.fetch('https://a.test')", "by a promise"),
                new Absence("pipelines", "\"pipeline\":\"p\"", "it.send([{ a: 1 }])", "by a promise"),
                new Absence(
                        "secrets_store_secret", "\"store_id\":\"s\",\"secret_name\":\"n\"", "it.get()", "by a promise"),
                new Absence("send_email", "\"destination_address\":\"ada@example.com\"", "it.send({})", "by a promise"),
                new Absence("stream", "", "it.video('v')", "at once"),
                new Absence("vpc_network", "\"network_id\":\"n\"", "it.fetch('http://a.internal')", "by a promise"),
                new Absence("vpc_service", "\"service_id\":\"s\"", "it.fetch('http://a.internal')", "by a promise"));
    }

    @BeforeAll
    void deploy(@TempDir Path directory) {
        cloud = LocalCloud.start(LocalCloudOptions.in(directory));
        TestApi api = TestApi.of(cloud);
        api.post("/vectorize/v2/indexes", "{\"name\":\"articles\",\"config\":{\"dimensions\":3,\"metric\":\"cosine\"}}")
                .result();
        List<Absence> absences = absences().toList();
        String calls = absences.stream()
                .map(absence -> "\"" + absence + "\": ({ " + absence.name() + ": it }) => " + absence.call())
                .collect(Collectors.joining(",\n  "));
        String images = "\"images\": ({ IMAGES }) => IMAGES.info(new Blob([Uint8Array.from(atob('" + PNG
                + "'), (c) => c.charCodeAt(0))]).stream())";
        String bindings = absences.stream()
                .collect(Collectors.toMap(Absence::name, absence -> absence, (one, other) -> one))
                .values()
                .stream()
                .map(absence -> "{\"name\":\"" + absence.name() + "\",\"type\":\"" + absence.type() + "\""
                        + (absence.binding().isEmpty() ? "" : "," + absence.binding()) + "}")
                .collect(Collectors.joining(","));
        api.upload(
                        "bound",
                        CODE.formatted(
                                calls + ",\n  " + images
                                        + ",\n  \"vectorize\": ({ VECTORS }) => VECTORS.query([1, 2, 3])"
                                        + ",\n  \"logged\": ({ AI }) => { console.log(AI, String(JSON.stringify(AI))); return 'fine'; }"),
                        "[" + bindings
                                + ",{\"name\":\"IMAGES\",\"type\":\"images\"},{\"name\":\"VECTORS\",\"type\":\"vectorize\",\"index_name\":\"articles\"}]",
                        "")
                .result();
        api.post("/workers/scripts/bound/subdomain", "{\"enabled\":true}").result();
        address = cloud.workerUrl("bound").orElseThrow();
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    private String call(String name) {
        return TestApi.fetch(URI.create(address + "/?call=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                .body();
    }

    @ParameterizedTest
    @MethodSource("absences")
    void itFailsAsTheRealOneWouldAndSaysWhereThatIs(Absence absence) {
        assertThat(call(absence.toString()))
                .startsWith(absence.when() + ": " + absence.name() + ": the local cloud does not simulate ")
                .contains("set CLOUDFLARE_API_TOKEN");
    }

    @Test
    void anIndexOfVectorsSaysSoToo() {
        assertThat(call("vectorize"))
                .contains("VECTORS: the local cloud keeps no vectors")
                .contains("articles");
    }

    @Test
    void imagesAreTransformedOnThisMachine() {
        assertThat(call("images")).contains("\"format\":\"image/png\"").contains("\"width\":1");
    }

    @Test
    void aBindingCanBeLookedAt() {
        assertThat(call("logged")).isEqualTo("\"fine\"");
    }
}
