package dev.athanor.local;

import static dev.athanor.local.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** However the process of a local cloud ends, neither Node.js nor workerd stays behind. */
@Isolated("it looks for the processes that it started, and ends them")
class KilledProcessTest {

    @TempDir
    Path directory;

    @Test
    void aKilledProcessLeavesNothingBehindAndTheDataUsable() throws Throwable {
        Process process = startChild();
        List<ProcessHandle> children = process.descendants().toList();
        assertThat(children).as("Node.js and workerd").hasSizeGreaterThanOrEqualTo(2);

        process.destroyForcibly().waitFor();

        eventually(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
        try (LocalCloud cloud = LocalCloud.start(LocalCloudOptions.in(directory))) {
            assertThat(TestApi.fetch(cloud.workerUrl("child").orElseThrow()).body())
                    .isEqualTo("child");
        }
    }

    @Test
    void aProcessThatExitsWithoutClosingLeavesNothingBehind() throws Throwable {
        Process process = startChild();
        List<ProcessHandle> children = process.descendants().toList();

        process.getOutputStream().close();
        process.waitFor();

        eventually(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aKilledNodeTakesWorkerdAlong() throws Throwable {
        List<ProcessHandle> before = ProcessHandle.current().descendants().toList();
        try (LocalCloud cloud = LocalCloud.start(LocalCloudOptions.in(directory))) {
            List<ProcessHandle> started = ProcessHandle.current()
                    .descendants()
                    .filter(child -> !before.contains(child))
                    .toList();
            assertThat(started).hasSizeGreaterThanOrEqualTo(2);
            assertThat(cloud.target()).isNotNull();

            started.stream()
                    .filter(child -> child.parent().equals(Optional.of(ProcessHandle.current())))
                    .forEach(ProcessHandle::destroyForcibly);

            eventually(() -> assertThat(started).noneMatch(ProcessHandle::isAlive));
        }
    }

    private Process startChild() throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildCloud.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        assertThat(output.readLine()).isEqualTo("started");
        return process;
    }

    /** Runs a local cloud with one worker until its standard input ends; then ends without closing anything. */
    static final class ChildCloud {

        private ChildCloud() {}

        public static void main(String[] arguments) throws IOException {
            LocalCloud cloud = LocalCloud.start(LocalCloudOptions.in(Path.of(arguments[0])));
            TestApi api = TestApi.of(cloud);
            api.upload("child", "export default { fetch: () => new Response('child') };", "[]", "")
                    .result();
            api.post("/workers/scripts/child/subdomain", "{\"enabled\":true}").result();
            System.out.println("started");
            while (System.in.read() >= 0) {
                // Waits for the end.
            }
            Runtime.getRuntime().halt(0);
        }
    }
}
