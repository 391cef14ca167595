package dev.athanor.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Routes, custom domains and tunnels lead requests by their host name, in the order in which Cloudflare does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostNamesTest {

    private static final String ZONE_ID = "023e105f4ecef8ad9ca31a8372d0c353";

    private LocalCloud cloud;
    private TestApi api;
    private HttpServer server;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        cloud = LocalCloud.start(LocalCloudOptions.in(directory).withWorkerPort(21_100));
        api = TestApi.of(cloud);
        for (String name : new String[] {"one", "two", "three"}) {
            String code = "export default { fetch: (request) => new Response('" + name
                    + " ' + request.url + ' ' + request.headers.get('host')) };";
            api.upload(name, code, "[]", "").result();
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = ("server " + exchange.getRequestURI() + " "
                            + exchange.getRequestHeaders().getFirst("Host"))
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        // So that the port of the host names is open in each test, whatever it removes.
        route(zone("always.example"), "always.example/*", "\"one\"");
    }

    @AfterAll
    void stop() {
        server.stop(0);
        cloud.close();
    }

    @Test
    void theMostSpecificRouteDecidesAndARouteWithoutAScriptLetsRequestsPass() throws IOException {
        String zone = zone("routes.example");
        route(zone, "*routes.example/*", "\"one\"");
        route(zone, "api.routes.example/*", "\"two\"");
        route(zone, "api.routes.example/v2/*", "\"three\"");
        route(zone, "api.routes.example/v2/status", "null");

        assertThat(get("api.routes.example", "/v2/x?a=1"))
                .contains("three http://api.routes.example/v2/x?a=1 api.routes.example");
        assertThat(get("api.routes.example.localhost:1", "/v1")).contains("two http://api.routes.example/v1");
        assertThat(get("routes.example", "/")).contains("one ");
        assertThat(get("deep.down.routes.example", "/")).contains("one ");
        assertThat(get("api.routes.example", "/v2/status"))
                .contains("404")
                .contains("No route, domain, bucket or tunnel");
        assertThat(get("api.routes.example", "/v2/status?x")).contains("three ");
        assertThat(get("elsewhere.example", "/")).startsWith("HTTP/1.1 404").contains("api.routes.example/v2/*");
    }

    @Test
    void aRouteIsMadeChangedListedAndRemoved() throws IOException {
        String zone = zone("life.example");
        String id = route(zone, "life.example/*", "\"one\"");
        api.call(
                        "POST",
                        "/zones/" + zone + "/workers/routes",
                        "{\"pattern\":\"LIFE.example/*\",\"script\":\"two\"}",
                        JSON)
                .isRefused(409, 10020);
        api.call(
                        "POST",
                        "/zones/" + zone + "/workers/routes",
                        "{\"pattern\":\"life.example/*.png\",\"script\":\"one\"}",
                        JSON)
                .isRefused(400, 10022);
        api.call(
                        "POST",
                        "/zones/" + zone + "/workers/routes",
                        "{\"pattern\":\"other.example/*\",\"script\":\"one\"}",
                        JSON)
                .isRefused(400, 10022);
        api.call(
                        "POST",
                        "/zones/" + zone + "/workers/routes",
                        "{\"pattern\":\"life.example/\",\"script\":\"absent\"}",
                        JSON)
                .isRefused(400, 10019);
        api.call(
                        "PUT",
                        "/zones/" + zone + "/workers/routes/" + id,
                        "{\"pattern\":\"life.example/*\",\"script\":\"two\"}",
                        JSON)
                .result();

        assertThat(get("life.example", "/")).contains("two ");
        assertThat(api.get("/workers/services/two/environments/production/routes?show_zonename=true")
                        .result())
                .anyMatch(route -> route.path("zone_name").asString().equals("life.example"));

        api.call("DELETE", "/zones/" + zone + "/workers/routes/" + id, null, "").result();
        api.call("DELETE", "/zones/" + zone + "/workers/routes/" + id, null, "").isRefused(404, 10009);
        assertThat(get("life.example", "/")).startsWith("HTTP/1.1 404");
    }

    @Test
    void aDomainLeadsToOneWorkerAndIsTakenFromAnotherOnlyWhenAsked() throws IOException {
        String zone = zone("domains.example");
        String body =
                "{\"hostname\":\"shop.domains.example\",\"service\":\"%s\",\"environment\":\"production\",\"zone_id\":\""
                        + zone + "\"%s}";
        String id = api.put("/workers/domains", body.formatted("one", ""))
                .result()
                .path("id")
                .asString();

        assertThat(get("shop.domains.example", "/a")).contains("one http://shop.domains.example/a");
        api.put("/workers/domains", body.formatted("two", "")).isRefused(409, 100116);
        api.put("/workers/domains", body.formatted("two", ",\"override_existing_origin\":true"))
                .result();
        assertThat(get("shop.domains.example", "/a")).contains("two ");

        route(zone, "shop.domains.example/a", "\"three\"");
        assertThat(get("shop.domains.example", "/a"))
                .as("a route comes before a domain")
                .contains("three ");
        assertThat(get("shop.domains.example", "/b")).contains("two ");
        api.delete("/workers/domains/" + id).result();
        api.delete("/workers/domains/" + id).isRefused(404, 100114);
    }

    @Test
    void aDomainReplacesADnsRecordOnlyWhenAsked() {
        String zone = zone("records.example");
        api.call(
                        "POST",
                        "/zones/" + zone + "/dns_records",
                        "{\"type\":\"A\",\"name\":\"records.example\",\"content\":\"192.0.2.1\",\"ttl\":1}",
                        JSON)
                .result();
        String body = "{\"hostname\":\"records.example\",\"service\":\"one\",\"zone_id\":\"" + zone + "\"%s}";

        api.put("/workers/domains", body.formatted("")).isRefused(409, 100117);
        api.put("/workers/domains", body.formatted(",\"override_existing_dns_record\":true"))
                .result();
        assertThat(api.call("GET", "/zones/" + zone + "/dns_records", null, "").result())
                .isEmpty();
        api.call(
                        "POST",
                        "/zones/" + zone + "/dns_records",
                        "{\"type\":\"CNAME\",\"name\":\"records.example\",\"content\":\"x.example\"}",
                        JSON)
                .isRefused(400, 81053);
    }

    /** Otherwise a request may come upon the moment in which the server closes its connection. */
    @Test
    void aConnectionIsGivenUpBeforeServersCloseIt() throws Exception {
        try (ServerSocket origin = origin()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://kept.example/"));
            CompletableFuture<HttpResponse<String>> answer = throughTunnel("kept.example", origin, request);
            try (Socket connection = origin.accept()) {
                answer(connection);
                assertThat(answer.join().body()).isEqualTo("ok");

                connection.setSoTimeout(4_500);
                assertThat(connection.getInputStream().readAllBytes())
                        .asString(UTF_8)
                        .startsWith("GET / ");
            }
        }
    }

    /** A server that answers without reading the body closes the connection, and the next request would meet that. */
    @Test
    void aConnectionThatHasCarriedABodyIsNotUsedAgain() throws Exception {
        try (ServerSocket origin = origin()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://carried.example/"))
                    .POST(BodyPublishers.ofString("body"));
            CompletableFuture<HttpResponse<String>> answer = throughTunnel("carried.example", origin, request);
            try (Socket connection = origin.accept()) {
                answer(connection);
                assertThat(answer.join().body()).isEqualTo("ok");

                connection.setSoTimeout(1_000);
                assertThat(connection.getInputStream().readAllBytes())
                        .asString(UTF_8)
                        .startsWith("POST / ")
                        .endsWith("body");
            }
        }
    }

    private static ServerSocket origin() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    private static void answer(Socket connection) throws IOException {
        connection.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(UTF_8));
    }

    private CompletableFuture<HttpResponse<String>> throughTunnel(
            String host, ServerSocket origin, HttpRequest.Builder request) throws IOException {
        String zone = zone(host);
        String id = api.post("/cfd_tunnel", "{\"name\":\"" + host + "\",\"config_src\":\"cloudflare\"}")
                .result()
                .path("id")
                .asString();
        String rules = "{\"config\":{\"ingress\":[{\"hostname\":\"" + host + "\",\"service\":\"http://127.0.0.1:"
                + origin.getLocalPort() + "\"},{\"service\":\"http_status:404\"}]}}";
        api.put("/cfd_tunnel/" + id + "/configurations", rules).result();
        String alias = "{\"type\":\"CNAME\",\"name\":\"" + host + "\",\"content\":\"" + id
                + ".cfargotunnel.com\",\"proxied\":true}";
        api.call("POST", "/zones/" + zone + "/dns_records", alias, JSON).result();
        int port = cloud.hostUrl(host).orElseThrow().getPort();
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
                .build();
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    @Test
    void aTunnelLeadsItsHostNamesToServersOfThisMachine() throws IOException {
        String zone = zone("tunnel.example");
        String id = api.post("/cfd_tunnel", "{\"name\":\"office\",\"config_src\":\"cloudflare\"}")
                .result()
                .path("id")
                .asString();
        api.post("/cfd_tunnel", "{\"name\":\"office\"}").isRefused(409, 1013);
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        String rules =
                "{\"config\":{\"ingress\":[{\"hostname\":\"wiki.tunnel.example\",\"path\":\"^/docs\",\"service\":\""
                        + address
                        + "\",\"originRequest\":{\"httpHostHeader\":\"wiki.internal\"}},{\"hostname\":\"*.tunnel.example\",\"service\":\""
                        + address
                        + "\"},{\"service\":\"http_status:418\"}]}}";
        api.put(
                        "/cfd_tunnel/" + id + "/configurations",
                        "{\"config\":{\"ingress\":[{\"hostname\":\"a.b\",\"service\":\"" + address + "\"}]}}")
                .isRefused(400, 1056);
        api.put("/cfd_tunnel/" + id + "/configurations", rules).result();
        for (String name : new String[] {"wiki.tunnel.example", "*.tunnel.example", "tunnel.example"}) {
            api.call(
                            "POST",
                            "/zones/" + zone + "/dns_records",
                            "{\"type\":\"CNAME\",\"name\":\"" + name + "\",\"content\":\"" + id
                                    + ".cfargotunnel.com\",\"proxied\":true}",
                            JSON)
                    .result();
        }

        assertThat(get("wiki.tunnel.example", "/docs/a?b")).contains("server /docs/a?b wiki.internal");
        assertThat(get("wiki.tunnel.example", "/")).contains("server / wiki.tunnel.example");
        assertThat(get("git.tunnel.example", "/x")).contains("server /x git.tunnel.example");
        assertThat(get("tunnel.example", "/")).startsWith("HTTP/1.1 418");
        assertThat(api.get("/cfd_tunnel/" + id + "/token").result().asString()).isNotEmpty();
        api.delete("/cfd_tunnel/" + id).result();
        assertThat(get("wiki.tunnel.example", "/")).startsWith("HTTP/1.1 404");
    }

    @Test
    void aTunnelKeepsWhatIsSaidOfWarpUnderEitherName() {
        String id = api.post("/cfd_tunnel", "{\"name\":\"warp\",\"config_src\":\"cloudflare\"}")
                .result()
                .path("id")
                .asString();
        String configurations = "/cfd_tunnel/" + id + "/configurations";

        for (String name : new String[] {"warp-routing", "warpRouting"}) {
            api.put(configurations, "{\"config\":{\"" + name + "\":{\"enabled\":true}}}")
                    .result();
            assertThat(api.get(configurations)
                            .result()
                            .path("config")
                            .path(name)
                            .path("enabled")
                            .asBoolean())
                    .isTrue();
        }
        api.put(configurations, "{\"config\":{\"warp\":{\"enabled\":true}}}").isRefused(400, 1056);
    }

    @Test
    void whateverDomainCouldBeRegisteredIsAZoneAndOthersAreMade() {
        assertThat(zones("example.net")).isEqualTo(1);
        assertThat(zones("example.co.uk")).isEqualTo(1);
        assertThat(zones("co.uk")).isZero();
        assertThat(zones("dev.example.net")).isZero();
        api.call("POST", "/zones", "{\"name\":\"dev.example.net\"}", JSON).result();
        assertThat(zones("dev.example.net")).isEqualTo(1);
        api.call("POST", "/zones", "{\"name\":\"dev.example.net\"}", JSON).isRefused(400, 1061);
    }

    @Test
    void theIdOfAnotherAccountsZoneBecomesTheZoneOfItsHostName() throws IOException {
        route(ZONE_ID, "api.foreign.example/*", "\"one\"");

        assertThat(get("api.foreign.example", "/")).contains("one ");
        assertThat(api.call("GET", "/zones/" + ZONE_ID, null, "")
                        .result()
                        .path("name")
                        .asString())
                .isEqualTo("foreign.example");
    }

    @Test
    void whatLeadsToAScriptGoesWithIt() {
        api.upload("leaving", "export default { fetch: () => new Response('') };", "[]", "")
                .result();
        String zone = zone("leaving.example");
        route(zone, "leaving.example/*", "\"leaving\"");

        api.delete("/workers/scripts/leaving?force=true").result();

        assertThat(api.call("GET", "/zones/" + zone + "/workers/routes", null, "")
                        .result())
                .isEmpty();
    }

    private static final String JSON = "application/json";

    private int zones(String name) {
        return api.call("GET", "/zones?name=" + name + "&account.id=" + api.accountId(), null, "")
                .result()
                .size();
    }

    private String zone(String name) {
        return api.call("GET", "/zones?name=" + name, null, "")
                .result()
                .path(0)
                .path("id")
                .asString();
    }

    private String route(String zone, String pattern, String script) {
        return api.call(
                        "POST",
                        "/zones/" + zone + "/workers/routes",
                        "{\"pattern\":\"" + pattern + "\",\"script\":" + script + "}",
                        JSON)
                .result()
                .path("id")
                .asString();
    }

    private String get(String host, String path) throws IOException {
        return RawHttp.send(cloud.hostUrl("any").orElseThrow(), host, "GET " + path);
    }
}
