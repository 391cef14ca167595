package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the account is asked to do in the runtime is not lost because something else is deployed meanwhile. */
class CallsDuringChangesTest {

    private static final String SLOW = """
            import { scheduler } from "node:timers/promises";
            export default {
              async fetch() { return new Response("slow"); },
              async scheduled() { await scheduler.wait(500); },
            };""";

    @Test
    void aHandlerThatRunsComesToItsEndBeforeAnotherWorkerIsThere(@TempDir Path directory) {
        LocalCloudOptions options = LocalCloudOptions.in(directory).withWorkerPort(0);
        try (LocalCloud cloud = LocalCloud.start(options.withSchedules(false))) {
            TestApi api = TestApi.of(cloud);
            api.upload("slow", SLOW, "[]", "\"compatibility_flags\":[\"nodejs_compat\"]")
                    .result();
            api.put("/workers/scripts/slow/schedules", "[{\"cron\":\"0 3 * * *\"}]")
                    .result();

            CompletableFuture<CronOutcome> fired =
                    CompletableFuture.supplyAsync(() -> cloud.fireCron("slow", "0 3 * * *"));
            for (int i = 0; i < 3; i++) {
                api.upload("other-" + i, "export default { fetch: () => new Response('other') };", "[]", "")
                        .result();
            }

            assertThat(fired.join().ok()).isTrue();
        }
    }
}
