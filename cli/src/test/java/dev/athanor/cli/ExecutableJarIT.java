package dev.athanor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The executable jar as users run it, in a process of its own, on the local cloud. */
class ExecutableJarIT {

    private static final String SECRET = "the-value-of-the-secret";

    @TempDir
    private Path directory;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aProject() {
        Path project = new SampleProject(directory.resolve("project")).directory();
        assertThat(project).isDirectory();
        environment.put("GREETER_API_KEY", SECRET);
    }

    @Test
    void fromNothingToAllThereAndBack() throws Exception {
        Result plan = athanor("plan", "--detailed-exitcode");
        assertThat(plan.exitCode()).as(plan.toString()).isEqualTo(2);
        assertThat(plan.out()).contains("greeter, stage dev, on the local cloud", "greeter-dev-names", "to create");

        Result apply = athanor("apply");
        assertThat(apply.exitCode()).as(apply.toString()).isZero();
        assertThat(apply.out()).contains("0 failed, 0 skipped", "http://127.0.0.1:");

        Result again = athanor("plan", "--detailed-exitcode", "--json");
        assertThat(again.exitCode()).as(again.toString()).isZero();
        JsonNode json = JsonMapper.shared().readTree(again.out());
        assertThat(json.path("counts").path("create").asInt()).isZero();
        assertThat(json.path("counts").path("unchanged").asInt()).isPositive();

        Result destroy = athanor("destroy", "--allow-data-loss=all", "--json");
        assertThat(destroy.exitCode()).as(destroy.toString()).isZero();
        assertThat(JsonMapper.shared().readTree(destroy.out()).path("success").asBoolean())
                .isTrue();

        Result gone = athanor("plan", "--json");
        assertThat(JsonMapper.shared()
                        .readTree(gone.out())
                        .path("counts")
                        .path("unchanged")
                        .asInt())
                .isZero();
        for (Result result : List.of(plan, apply, again, destroy, gone)) {
            assertThat(result.out() + result.err()).doesNotContain(SECRET);
        }
    }

    @Test
    void aMissingSecretIsOneLineOnStandardErrorAndNoJson() throws Exception {
        environment.remove("GREETER_API_KEY");

        Result plan = athanor("plan", "--json");

        assertThat(plan.exitCode()).as(plan.toString()).isEqualTo(1);
        assertThat(plan.out()).isEmpty();
        assertThat(plan.err().lines().filter(line -> line.startsWith("athanor: ")))
                .singleElement()
                .asString()
                .contains("GREETER_API_KEY");
        assertThat(plan.err()).doesNotContain("\tat ", "Exception");
    }

    @Test
    void codeThatDoesNotBundleIsToldWithItsPlace() throws Exception {
        SampleProject.write(directory.resolve("project"), "src/main/worker/web.ts", "import x from './gone';\nx();\n");

        Result plan = athanor("plan");

        assertThat(plan.exitCode()).as(plan.toString()).isEqualTo(1);
        assertThat(plan.err()).contains("athanor: src/main/worker/web.ts:1:14: Could not resolve \"./gone\"");
    }

    @Test
    void aTokenThatNoHeaderTakesIsRefusedWithoutShowingIt() throws Exception {
        environment.put("CLOUDFLARE_API_TOKEN", "no token\nat all");
        environment.put("CLOUDFLARE_ACCOUNT_ID", "0123456789abcdef0123456789abcdef");

        Result plan = athanor("plan");

        assertThat(plan.exitCode()).as(plan.toString()).isEqualTo(1);
        assertThat(plan.err()).startsWith("athanor: ").doesNotContain("at all", "\tat ");
    }

    @Test
    void theVersionIsTheBuilds() throws Exception {
        assertThat(athanor("--version").out()).matches("athanor \\d+\\.\\d+\\.\\d+.*\\R");
    }

    /** What a run left behind. */
    private record Result(int exitCode, String out, String err) {}

    private Result athanor(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-jar", System.getProperty("athanor.jar", "")));
        command.addAll(List.of(arguments));
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.resolve("project").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        List.of("CLOUDFLARE_API_TOKEN", "CLOUDFLARE_ACCOUNT_ID", "CLOUDFLARE_API_BASE_URL")
                .forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ends").isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
