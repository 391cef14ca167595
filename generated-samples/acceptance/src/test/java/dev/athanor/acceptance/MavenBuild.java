package dev.athanor.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Maven for a project, with the plugin and the processor of this very build. What else is needed comes out of this build's
 * local repository, so that nothing is downloaded.
 */
final class MavenBuild {

    /** Held by tests that run Maven: two at once would write to one local repository. */
    static final String LOCK = "maven";

    private static final Path OUTER_REPOSITORY = Path.of(System.getProperty("outer.repository"));
    private static final Path REPOSITORY = Path.of(System.getProperty("tests.repository"));

    private final Path project;
    private final Map<String, String> environment = new HashMap<>();
    private String servers = "";

    MavenBuild(Path project) {
        this.project = project;
    }

    /** Sets an environment variable. */
    MavenBuild with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Adds a server to Maven's settings. */
    MavenBuild withServer(String id, String username, String password) {
        servers += "<server><id>" + id + "</id><username>" + username + "</username><password>" + password
                + "</password></server>";
        return this;
    }

    /** Runs Maven to its end. */
    MavenRun run(String... arguments) {
        try (MavenRun run = start(arguments)) {
            return run.untilEnd();
        }
    }

    /** Starts Maven. */
    MavenRun start(String... arguments) {
        try {
            Path log = Files.createTempFile(project, "maven", ".log");
            ProcessBuilder builder = new ProcessBuilder(command(arguments))
                    .directory(project.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name ->
                            name.startsWith("CLOUDFLARE_") || name.startsWith("MAVEN_") || name.equals("API_KEY"));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            return new MavenRun(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(String... arguments) throws IOException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path maven = Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn");
        List<String> command = new ArrayList<>(List.of(
                maven.toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "--settings",
                settings().toString(),
                "-Dmaven.repo.local=" + REPOSITORY,
                "-Dspotless.check.skip"));
        command.addAll(List.of(arguments));
        return command;
    }

    private Path settings() throws IOException {
        String settings = "<settings><mirrors><mirror><id>outer</id><mirrorOf>*</mirrorOf><url>"
                + OUTER_REPOSITORY.toUri()
                + "</url></mirror></mirrors><servers>" + servers + "</servers></settings>\n";
        return Files.writeString(project.resolve("settings.xml"), settings);
    }
}
