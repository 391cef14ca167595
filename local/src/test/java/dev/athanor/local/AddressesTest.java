package dev.athanor.local;

import static dev.athanor.local.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What goes through a worker's address arrives as it left, also while workers are replaced. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressesTest {

    private static final String WORKER = """
            export default {
              async fetch(request, env, ctx) {
                const { pathname } = new URL(request.url);
                if (pathname === "/socket") {
                  const [client, server] = Object.values(new WebSocketPair());
                  server.accept();
                  server.addEventListener("message", (event) => server.send("echo " + event.data));
                  return new Response(null, { status: 101, webSocket: client });
                }
                if (pathname === "/stream") {
                  const { readable, writable } = new TransformStream();
                  const writer = writable.getWriter();
                  const write = (text) => writer.write(new TextEncoder().encode(text));
                  ctx.waitUntil((async () => {
                    await write("first\\n");
                    await new Promise((done) => setTimeout(done, 1000));
                    await write("second\\n");
                    await writer.close();
                  })());
                  return new Response(readable, { headers: { "Content-Type": "text/plain" } });
                }
                return new Response(request.method + " " + request.url + " " + (await request.text()), {
                  status: 202,
                  headers: [["Set-Cookie", "a=1"], ["Set-Cookie", "b=2"]],
                });
              },
              scheduled: (controller) => console.log("fired", controller.cron, controller.scheduledTime),
            };
            """;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private LocalCloud cloud;
    private URI url;

    @BeforeAll
    void start(@TempDir Path directory) {
        LocalCloudListener listener = new LocalCloudListener() {
            @Override
            public void workerLogged(String worker, String level, String text) {
                logged.add(text);
            }
        };
        cloud = LocalCloud.start(LocalCloudOptions.in(directory).withListener(listener));
        TestApi api = TestApi.of(cloud);
        api.upload("addressed", WORKER, "[]", "").result();
        api.post("/workers/scripts/addressed/subdomain", "{\"enabled\":true}").result();
        api.put("/workers/scripts/addressed/schedules", "[{\"cron\":\"30 6 * * *\"}]")
                .result();
        url = cloud.workerUrl("addressed").orElseThrow();
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @Test
    void methodAddressBodyStatusAndRepeatedHeadersArrive() throws Exception {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(url.resolve("/a%20b?c=d&c=e"))
                        .POST(HttpRequest.BodyPublishers.ofString("body"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("POST " + url + "/a%20b?c=d&c=e body");
        assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
    }

    @Test
    void aClientThatOffersAnotherProtocolIsAnsweredWithoutIt() throws Exception {
        HttpClient offering = HttpClient.newHttpClient();

        for (int i = 0; i < 2; i++) {
            HttpResponse<String> response = offering.send(
                    HttpRequest.newBuilder(url.resolve("/b"))
                            .POST(HttpRequest.BodyPublishers.ofString("body"))
                            .timeout(java.time.Duration.ofSeconds(30))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(response.body()).isEqualTo("POST " + url + "/b body");
        }
    }

    @Test
    void aStreamArrivesAsItIsWritten() throws Exception {
        HttpResponse<InputStream> response = http.send(
                HttpRequest.newBuilder(url.resolve("/stream")).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("first");
            long first = System.nanoTime();
            assertThat(lines.readLine()).isEqualTo("second");
            assertThat(System.nanoTime() - first)
                    .as("not held back until the end")
                    .isGreaterThan(TimeUnit.MILLISECONDS.toNanos(300));
        }
    }

    @Test
    void aWebSocketIsOpenedAndSpeaksBothWays() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        WebSocket.Listener listener = new WebSocket.Listener() {
            @Override
            public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
                received.add(data.toString());
                socket.request(1);
                return null;
            }
        };
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + url.getPort() + "/socket"), listener)
                .get(20, TimeUnit.SECONDS);

        socket.sendText("hello", true).get(20, TimeUnit.SECONDS);

        assertThat(received.poll(20, TimeUnit.SECONDS)).isEqualTo("echo hello");
        socket.abort();
    }

    @Test
    void noRequestFailsWhileWorkersAreReplaced() throws Exception {
        AtomicBoolean replaced = new AtomicBoolean();
        CompletableFuture<Void> replacing = CompletableFuture.runAsync(() -> {
            try {
                for (int i = 0; i < 3; i++) {
                    TestApi.of(cloud)
                            .upload("other", "export default { fetch: () => new Response('" + i + "') };", "[]", "")
                            .result();
                }
            } finally {
                replaced.set(true);
            }
        });
        int answers = 0;
        while (!replaced.get()) {
            assertThat(TestApi.fetch(url).statusCode()).isEqualTo(202);
            answers++;
        }
        replacing.get(20, TimeUnit.SECONDS);
        assertThat(answers).isPositive();
    }

    @Test
    void aScheduleFiresInItsMinuteAndInNoOther() throws Throwable {
        cloud.fireDue(Instant.parse("2026-11-22T06:29:00Z"));
        cloud.fireDue(Instant.parse("2026-11-22T06:31:00Z"));
        cloud.fireDue(Instant.parse("2026-11-22T06:30:00Z"));

        String fired =
                "fired 30 6 * * * " + Instant.parse("2026-11-22T06:30:00Z").toEpochMilli();
        eventually(() -> assertThat(logged).contains(fired));
        assertThat(logged).filteredOn(line -> line.startsWith("fired")).containsExactly(fired);
    }
}
