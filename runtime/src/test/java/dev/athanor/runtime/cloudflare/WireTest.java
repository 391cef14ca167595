package dev.athanor.runtime.cloudflare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.runtime.problem.ProblemException;
import dev.athanor.runtime.testing.FakeServer;
import dev.athanor.runtime.testing.RawServer;
import dev.athanor.runtime.testing.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where requests go, and what is read of answers. */
class WireTest {

    @TempDir
    private Path directory;

    private final FakeTime time = new FakeTime();

    @Test
    void aProxyIsToldItsPasswordAndNothingOfTheRequest() throws Exception {
        try (RawServer proxy = new RawServer(
                out -> out.write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8)))) {
            Process program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            ProxiedCall.class.getName(),
                            "127.0.0.1",
                            Integer.toString(proxy.port()))
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(program.getInputStream().readAllBytes(), UTF_8);
            program.waitFor();

            assertThat(proxy.heads()).as(printed).isNotEmpty();
            assertThat(proxy.heads().get(0))
                    .startsWith("CONNECT api.example.com:443 HTTP/1.1")
                    .contains("Proxy-Authorization: Basic "
                            + Base64.getEncoder().encodeToString("ada:quite-secret-of-the-proxy".getBytes(UTF_8)))
                    .doesNotContain("quite-secret-t0ken", "/client/v4");
            assertThat(printed).contains("UnavailableException").doesNotContain("quite-secret");
        }
    }

    @Test
    void theMachineItselfIsNeverAskedThroughAProxy() {
        try (RawServer proxy = new RawServer(out -> {});
                FakeServer server = new FakeServer(request -> Reply.result("[]"))) {
            Target target = server.target().through(HttpProxy.of("127.0.0.1", proxy.port(), List.of()));

            new CloudflareApi(target, request -> {}).queues().list(1);

            assertThat(proxy.heads()).isEmpty();
            assertThat(server.received()).hasSize(1);
            assertThat(server.received().get(0).headers()).doesNotContainKey("Proxy-Authorization");
        }
    }

    @Test
    void hostsWithoutAProxyAreKnownByTheirName() {
        HttpProxy proxy =
                HttpProxy.of("proxy", 3128, List.of("*.internal.example", "exact.example", ".domain.example"));

        assertThat(List.of("a.internal.example", "exact.example", "domain.example", "a.b.domain.example", "LOCALHOST"))
                .allMatch(proxy::isDirect);
        assertThat(List.of("internal.example.org", "inexact.example", "xdomain.example", "api.cloudflare.com"))
                .noneMatch(proxy::isDirect);
        assertThat(proxy.as("ada", "s3cret")).hasToString("HttpProxy[proxy:3128]");
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        byte[] megabyte = new byte[1 << 20];
        java.util.Arrays.fill(megabyte, (byte) ' ');
        try (RawServer server = new RawServer(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n".getBytes(UTF_8));
            for (int part = 0; part < 1_000; part++) {
                out.write(megabyte);
            }
        })) {
            assertThatThrownBy(() -> api(server.port()).queues().list(1))
                    .isInstanceOf(UnexpectedAnswerException.class)
                    .hasMessageContaining("longer than 64 MiB");
            assertThat(server.heads()).hasSize(1);
        }
    }

    @Test
    void anAnswerThatIsCutIsLost() {
        try (RawServer server = new RawServer(
                out -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"success\":true".getBytes(UTF_8)))) {
            assertThatThrownBy(() -> api(server.port()).queues().list(1))
                    .isInstanceOfSatisfying(
                            UnavailableException.class,
                            e -> assertThat(e.meaning().leavesOutcomeOpen()).isTrue());
            assertThat(server.heads()).hasSize(5);
        }
    }

    @Test
    void aSignedAddressGetsTheFileAndNotTheToken() {
        try (FakeServer server = new FakeServer(request -> Reply.text(200, "text/plain", ""))) {
            api(server).signedUploads().put(server.base() + "/upload?signature=quite-secret-5a", file("file"));

            assertThat(server.received().get(0).text()).isEqualTo("file");
            assertThat(server.received().get(0).headers()).doesNotContainKey("Authorization");
        }
    }

    @Test
    void anUploadFollowsNoRedirectAndNamesNoSignature() {
        try (FakeServer other = new FakeServer(request -> Reply.result("[]"));
                FakeServer server = new FakeServer(
                        request -> Reply.text(307, "text/plain", "").with("Location", other.base() + "/steal"))) {
            assertThatThrownBy(() -> api(server)
                            .signedUploads()
                            .put(server.base() + "/upload?signature=quite-secret-5a", file("x")))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("a redirect")
                    .hasMessageNotContaining("quite-secret-5a");
            assertThat(other.received()).isEmpty();
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void anUploadGoesNowhereWithoutEncryption() {
        try (FakeServer server = new FakeServer(request -> Reply.result("[]"))) {
            for (String address : List.of(
                    "http://example.com/?signature=quite-secret-5a",
                    "ftp://127.0.0.1/?signature=quite-secret-5a",
                    "file:///etc/passwd?signature=quite-secret-5a",
                    "http://127.0.0.1@example.com/?signature=quite-secret-5a",
                    "no address: quite-secret-5a")) {
                assertThatThrownBy(() -> api(server).signedUploads().put(address, file("x")))
                        .isInstanceOf(UnexpectedAnswerException.class)
                        .hasMessageContaining("neither https nor on loopback")
                        .hasMessageNotContaining("quite-secret-5a")
                        .hasNoCause();
            }
        }
    }

    @Test
    void anUploadIsRepeatedWhenItWasLost() {
        List<Integer> statuses = new ArrayList<>(List.of(503, 200));
        try (FakeServer server = new FakeServer(request -> Reply.text(statuses.remove(0), "text/plain", ""))) {
            api(server).signedUploads().put(server.base() + "/upload", file("x"));

            assertThat(server.received()).hasSize(2);
            assertThat(time.waits()).hasSize(1);
        }
    }

    @Test
    void aLogThatWouldShowTheTokenIsRefused() {
        for (Map.Entry<String, String> setting : Map.of(
                        "jdk.httpclient.HttpClient.log", "errors,requests,headers",
                        "jdk.internal.httpclient.debug", "true",
                        "javax.net.debug", "ssl:record:plaintext")
                .entrySet()) {
            assertThatThrownBy(() -> Leaks.refuse(name -> name.equals(setting.getKey()) ? setting.getValue() : null))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining(setting.getKey());
        }
        assertThatCode(() ->
                        Leaks.refuse(name -> name.equals("jdk.httpclient.HttpClient.log") ? "errors,requests" : null))
                .doesNotThrowAnyException();
    }

    private Path file(String content) {
        try {
            return Files.writeString(directory.resolve("data.sql"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CloudflareApi api(FakeServer server) {
        return new CloudflareApi(server.target(), request -> {}, time);
    }

    private CloudflareApi api(int port) {
        URI base = URI.create("http://127.0.0.1:" + port + "/client/v4");
        return new CloudflareApi(
                Target.cloudflare(base, "acc", ApiToken.of("quite-secret-t0ken")), request -> {}, time);
    }
}
