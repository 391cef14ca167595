package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.local.LocalCloud;
import dev.athanor.local.LocalCloudOptions;
import dev.athanor.manifest.Manifest;
import dev.athanor.runtime.apply.DeployListener;
import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.Project;
import dev.athanor.runtime.bundle.Bundler;
import dev.athanor.runtime.link.Linker;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.output.LinkedFiles;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.VersionChoice;
import dev.athanor.runtime.toolchain.NodeToolchain;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A new version of a worker on its way to everybody, and back. */
class CanaryTest {

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init") // copied by the test
    private Path project;

    @SuppressWarnings("NullAway.Init") // started by the test
    private LocalCloud cloud;

    @Test
    void aVersionIsLookedAtSharesTheRequestsTakesThemAllAndIsTakenBack() throws Exception {
        project = Canary.copySources(directory.resolve("canary"));
        try (LocalCloud running = LocalCloud.start(LocalCloudOptions.in(directory.resolve("local")))) {
            cloud = running;
            apply(Aim.deployment(null, null, null));
            JsonNode first = live();
            assertThat(first.path("text").asString()).isEqualTo("Hello, world!");

            Canary.greet(project, "world", "canary");
            DeployResult uploaded = apply(Aim.deployment("pr-123", "Another name", null));

            assertThat(live()).isEqualTo(first);
            List<URI> previews = uploaded.previews().getOrDefault("greeter", List.of());
            assertThat(previews).hasSize(2);
            for (URI preview : previews) {
                assertThat(Canary.ask(preview).path("text").asString()).isEqualTo("Hello, canary!");
                assertThat(Canary.ask(preview).path("tag").asString()).isEqualTo("pr-123");
            }
            assertThat(previews.get(0).getHost())
                    .startsWith(Canary.ask(previews.get(0))
                            .path("version")
                            .asString()
                            .substring(0, 8));

            apply(promote("50"));
            Map<String, Integer> answers = new TreeMap<>();
            for (int i = 0; i < 60; i++) {
                answers.merge(live().path("text").asString(), 1, Integer::sum);
            }
            assertThat(answers).containsOnlyKeys("Hello, canary!", "Hello, world!");
            assertThat(plan(Aim.deployment(null, null, null)).toText()).contains("is in a gradual deployment (50 % ");

            apply(promote("100"));
            assertThat(live().path("tag").asString()).isEqualTo("pr-123");
            Plan deployment = plan(Aim.deployment(null, null, null));
            assertThat(deployment.isEmpty()).as(deployment.toText()).isTrue();

            apply(new Aim.Rollback(VersionChoice.of(null, null, Set.of()), null, false));
            assertThat(live()).isEqualTo(first);
            assertThat(plan(Aim.deployment(null, null, null)).isEmpty()).isFalse();
        }
    }

    private static Aim promote(String percentage) {
        return new Aim.Promote(
                VersionChoice.of("pr-123", null, Set.of()), VersionChoice.percentage(percentage), null, false);
    }

    private JsonNode live() {
        return Canary.ask(cloud.workerUrl(Canary.SCRIPT).orElseThrow());
    }

    private Plan plan(Aim aim) {
        try (Deployer deployer = deployer()) {
            return deployer.plan(aim, DataLossConsent.none());
        }
    }

    private DeployResult apply(Aim aim) {
        try (Deployer deployer = deployer()) {
            DeployResult result = deployer.apply(deployer.plan(aim, DataLossConsent.none()));
            assertThat(result.isSuccess()).as(result.toText()).isTrue();
            return result;
        }
    }

    private Deployer deployer() {
        List<Path> classPath = List.of(Canary.directory().resolve("target/classes"));
        Manifest manifest = Linker.link("canary", classPath);
        Path output = directory.resolve("athanor");
        LinkedFiles.write(manifest, "dev", classPath, project, output);
        Bundler bundler = new Bundler(
                new NodeToolchain(System.getenv()).install(text -> {}).esbuild());
        return new Deployer(
                cloud.target(),
                new Project(
                        project,
                        Stack.resolve(manifest, "dev", Map.of()),
                        name -> Optional.empty(),
                        bundler::bundle,
                        output),
                DeployListener.SILENT);
    }
}
