package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.local.LocalCloud;
import dev.athanor.local.LocalCloudOptions;
import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Wrangler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A local cloud of its own, and copies of the projects that wrangler deploys to it. */
final class WranglerCloud implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final LocalCloud cloud;
    private final Path projects;

    WranglerCloud(Path directory) {
        projects = directory.resolve("projects");
        try {
            Shop.copy(resources(), projects);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cloud = LocalCloud.start(LocalCloudOptions.in(directory.resolve("local")));
    }

    private static Path resources() {
        return Path.of(URI.create(Objects.requireNonNull(WranglerCloud.class.getResource("/wrangler"))
                .toString()));
    }

    /** What a command says, which has to succeed. */
    String run(String project, String... arguments) {
        return runWith("", project, arguments);
    }

    /** What a command says that reads from its standard input. */
    String runWith(String input, String project, String... arguments) {
        ToolRun run = Wrangler.run(projects.resolve(project), cloud.environment(), input, List.of(arguments));
        assertThat(run.succeeded())
                .as("wrangler %s: %s", String.join(" ", arguments), run.output())
                .isTrue();
        return run.output();
    }

    /** What a command says that prints JSON, and perhaps something before it. */
    JsonNode json(String project, String... arguments) {
        String output = run(project, arguments);
        return MAPPER.readTree(output.substring(
                Math.max(0, output.replaceFirst("(?s)[\\[{].*", "").length())));
    }

    Path project(String name) {
        return projects.resolve(name);
    }

    void edit(String file, String text, String replacement) {
        try {
            Shop.edit(projects.resolve(file), text, replacement);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ShopClient worker(String name) {
        return new ShopClient(cloud.workerUrl(name).orElseThrow());
    }

    LocalCloud cloud() {
        return cloud;
    }

    AccountApi account() {
        return new AccountApi(cloud);
    }

    @Override
    public void close() {
        cloud.close();
    }
}
