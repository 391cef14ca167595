package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.oracles.Tsc;
import dev.athanor.runtime.plan.DataLossConsent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three Maven modules declare the parts of one system, and one of them deploys all. */
@ResourceLock(MavenBuild.LOCK)
class SeveralModulesTest {

    private static final Sample SAMPLE = Sample.SEVERAL_MODULES;

    @TempDir
    private Path directory;

    @Test
    void oneModuleDeploysWhatTheOthersDeclareFromTheirFiles() throws IOException {
        Path build = directory.resolve("build");
        Path sample = SAMPLE.directory().resolve("..").normalize();
        Files.createDirectories(build);
        Files.copy(sample.resolve("pom.xml"), build.resolve("pom.xml"));
        for (String module : List.of("greetings", "people", "hello")) {
            Files.createDirectories(build.resolve(module));
            Files.copy(sample.resolve(module + "/pom.xml"), build.resolve(module + "/pom.xml"));
            Shop.copy(sample.resolve(module + "/src/main"), build.resolve(module + "/src/main"));
        }

        MavenRun run = new MavenBuild(build).run("deploy", "-Dathanor.call=/ada");

        assertThat(run.succeeded()).as(run.output()).isTrue();
        assertThat(run.output())
                .contains("hello-dev-people-db", "hello-dev-people", "hello-dev-greetings", "Hello Ada Lovelace");
        assertThat(build.resolve("people/target/athanor/local")).doesNotExist();
    }

    @Test
    void theModulesCallEachOtherAndSendToEachOther() {
        try (SampleCloud cloud = new SampleCloud(directory.resolve("cloud"))) {
            cloud.apply(SAMPLE, SAMPLE.manifest(), DataLossConsent.none());
            ShopClient client = new ShopClient(cloud.address("hello-dev-hello"));

            assertThat(client.get("/nobody").status()).isEqualTo(404);
            assertThat(client.get("/ada").body()).isEqualTo("Hello Ada Lovelace");
            client.eventually("/ada/count", count -> count.asInt() == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "hello"})
    void theCodeOfEachModuleFitsItsOwnTypes(String module) {
        Path worker = SAMPLE.directory().resolveSibling(module).resolve("src/main/worker");

        assertThat(Tsc.check(worker, "--strict").output()).isEmpty();
    }
}
