package dev.athanor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.local.fault.ApiRateLimit;
import dev.athanor.local.standin.WrittenExports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stack with many workers and three stores for each is planned, applied and planned again by a process with 512 MiB of heap, without
 * one request too many for Cloudflare's rate limit.
 */
class ScaleTest {

    @TempDir
    private Path directory;

    @Test
    void aLargeStackIsAppliedWithinTheRateLimitAndTheMemory() throws Exception {
        String workers = System.getProperty("reliability.workers", "50");
        SharedTime time = new SharedTime(directory.resolve("time"));
        try (Account account =
                new Account(directory.resolve("account"), new WrittenExports(), time, ApiRateLimit.CLOUDFLARE)) {
            Process process = ApplyingProcess.start(
                    account,
                    directory,
                    List.of("-Xmx512m"),
                    ScaleProcess.class,
                    List.of(directory.toString(), workers));
            try {
                assertThat(process.waitFor(30, TimeUnit.MINUTES)).isTrue();
            } finally {
                process.destroyForcibly();
            }
            String said = Files.readString(directory.resolve("process.log"));
            System.out.println("Scale: " + workers + " workers:\n" + said);
            assertThat(process.exitValue()).as(said).isZero();
            assertThat(account.refusals()).isZero();
        }
    }
}
