package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Dispatch namespaces hold workers that others call by name, and whose requests can be caught; code is loaded at run time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DispatchTest {

    private static final String NAMESPACES = "/workers/dispatch/namespaces";

    private static final String GATEWAY = """
            export default {
              async fetch(request, env) {
                const { searchParams } = new URL(request.url);
                try {
                  const tenant = env[searchParams.get("by")].get(searchParams.get("tenant"), {}, {
                    outbound: { customer: "caf\\u00e9", secret: "not a parameter" },
                  });
                  return await tenant.fetch("http://tenant/" + searchParams.get("path"), { headers: { "Athanor-Outbound": "x" } });
                } catch (error) {
                  return new Response(error.message, { status: 404 });
                }
              },
            };
            """;

    private static final String TENANT = """
            const names = (request) => [...request.headers.keys()].join();
            export default {
              async fetch(request, env) {
                const { pathname } = new URL(request.url);
                if (pathname === "/out") return fetch("http://elsewhere/thing", { headers: { own: "1" } });
                return new Response(`${env.WHO} ${pathname} ${names(request)}`);
              },
            };
            """;

    private static final String EGRESS = """
            import { WorkerEntrypoint } from "cloudflare:workers";
            export default class extends WorkerEntrypoint {
              async fetch(request) {
                const { customer, secret, RULE } = this.env;
                return Response.json({ customer, secret, RULE, url: request.url, headers: [...request.headers.keys()] });
              }
            };
            """;

    private static final String LOADING = """
            export default {
              async fetch(request, env) {
                const worker = env.LOADER.get("one", async () => ({
                  compatibilityDate: "2026-04-01",
                  mainModule: "main.js",
                  modules: { "main.js": "export default { fetch: (request, env) => new Response('loaded ' + env.GREETING) }" },
                  env: { GREETING: "hello" },
                  globalOutbound: null,
                }));
                return worker.getEntrypoint().fetch(request);
              },
            };
            """;

    private LocalCloud cloud;
    private TestApi api;

    @BeforeAll
    void deploy(@TempDir Path directory) {
        cloud = LocalCloud.start(LocalCloudOptions.in(directory));
        api = TestApi.of(cloud);
        api.post(NAMESPACES, "{\"name\":\"tenants\"}").result();
        tenant("acme", "Acme").result();
        tenant("umbrella", "Umbrella").result();
        api.upload("egress", EGRESS, "[{\"type\":\"plain_text\",\"name\":\"RULE\",\"text\":\"strict\"}]", "")
                .result();
        api.upload(
                        "gateway",
                        GATEWAY,
                        "[{\"type\":\"dispatch_namespace\",\"name\":\"PLAIN\",\"namespace\":\"tenants\"},"
                                + "{\"type\":\"dispatch_namespace\",\"name\":\"CAUGHT\",\"namespace\":\"tenants\","
                                + "\"outbound\":{\"worker\":{\"service\":\"egress\"},\"params\":[{\"name\":\"customer\"}]}}]",
                        "")
                .result();
        api.upload("loading", LOADING, "[{\"type\":\"worker_loader\",\"name\":\"LOADER\"}]", "")
                .result();
        address("gateway");
        address("loading");
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @Test
    void aWorkerIsCalledByItsName() {
        assertThat(get("PLAIN", "acme", "hello")).isEqualTo("Acme /hello athanor-outbound");
        assertThat(get("PLAIN", "umbrella", "hello")).startsWith("Umbrella /hello");
    }

    @Test
    void anUnknownNameIsAnError() {
        assertThat(get("PLAIN", "nobody", "")).isEqualTo("Worker not found.");
        assertThat(get("CAUGHT", "nobody", "")).isEqualTo("Worker not found.");
    }

    @Test
    void theCodeOfAWorkerDoesNotSeeWhatTheOutboundWorkerIsTold() {
        assertThat(get("CAUGHT", "acme", "hello")).isEqualTo("Acme /hello ");
    }

    @Test
    void theRequestsOfAWorkerGoToTheOutboundWorkerWhichIsToldOfTheCall() {
        assertThat(get("CAUGHT", "acme", "out"))
                .isEqualTo("{\"customer\":\"café\",\"RULE\":\"strict\",\"url\":\"http://elsewhere/thing\","
                        + "\"headers\":[\"cf-worker\",\"own\"]}");
    }

    @Test
    void aNamespaceListsItsWorkersAndThoseOfATag() {
        assertThat(api.get(NAMESPACES + "/tenants/scripts").result().toString()).contains("\"acme\"", "\"umbrella\"");
        assertThat(api.get(NAMESPACES + "/tenants/scripts?tags=name-Acme:yes")
                        .result()
                        .toString())
                .contains("\"acme\"")
                .doesNotContain("\"umbrella\"");
        assertThat(api.get(NAMESPACES + "/tenants")
                        .result()
                        .path("script_count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aWorkerInANamespaceIsNoWorkerOfTheAccount() {
        assertThat(api.get("/workers/scripts").result().toString()).doesNotContain("acme");
        assertThat(api.get("/workers/scripts/tenants%2Facme/settings").status()).isEqualTo(404);
        api.upload("caller", TENANT, "[{\"type\":\"service\",\"name\":\"A\",\"service\":\"tenants/acme\"}]", "")
                .isRefused(400, 10143);
    }

    @Test
    void whatIsNotThereIsToldByItsCode() {
        api.get(NAMESPACES + "/others/scripts").isRefused(404, 100119);
        api.get(NAMESPACES + "/tenants/scripts/nobody/settings").isRefused(404, 10092);
        api.upload("lost", GATEWAY, "[{\"type\":\"dispatch_namespace\",\"name\":\"N\",\"namespace\":\"others\"}]", "")
                .isRefused(400, 100119);
        assertThat(api.post(NAMESPACES, "{\"name\":\"tenants\"}").status()).isEqualTo(409);
    }

    @Test
    void aNamespaceGoesWithItsWorkers() {
        api.post(NAMESPACES, "{\"name\":\"passing\"}").result();
        upload("passing", "guest", "Guest").result();
        api.delete(NAMESPACES + "/passing/scripts/guest").result();
        upload("passing", "guest", "Guest").result();

        api.delete(NAMESPACES + "/passing").result();

        assertThat(api.get(NAMESPACES).result().toString()).doesNotContain("passing");
    }

    @Test
    void codeIsLoadedAtRunTime() {
        assertThat(TestApi.fetch(cloud.workerUrl("loading").orElseThrow()).body())
                .isEqualTo("loaded hello");
    }

    private Answer tenant(String name, String who) {
        return upload("tenants", name, who);
    }

    private Answer upload(String namespace, String name, String who) {
        String metadata = "{\"main_module\":\"index.js\",\"compatibility_date\":\"2026-04-01\",\"tags\":[\"name-" + who
                + "\"],\"bindings\":[{\"type\":\"plain_text\",\"name\":\"WHO\",\"text\":\"" + who + "\"}]}";
        return api.form(
                "PUT",
                "/accounts/" + api.accountId() + NAMESPACES + "/" + namespace + "/scripts/" + name,
                TestApi.Part.metadata(metadata),
                TestApi.Part.module("index.js", TENANT));
    }

    private void address(String script) {
        api.post("/workers/scripts/" + script + "/subdomain", "{\"enabled\":true}")
                .result();
    }

    private String get(String by, String tenant, String path) {
        String query = "?by=" + by + "&tenant=" + URLEncoder.encode(tenant, StandardCharsets.UTF_8) + "&path=" + path;
        return TestApi.fetch(cloud.workerUrl("gateway").orElseThrow().resolve("/" + query))
                .body();
    }
}
