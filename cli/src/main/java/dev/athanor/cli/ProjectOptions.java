package dev.athanor.cli;

import dev.athanor.runtime.link.Stack;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what a command is about. */
final class ProjectOptions {

    @Option(
            names = {"-d", "--directory"},
            paramLabel = "DIR",
            description = "The project's directory. By default the current one.")
    private Path directory = Path.of("");

    @Option(
            names = "--class-path",
            paramLabel = "PATH",
            description =
                    "Directories and jars that hold the compiled declarations, separated as in Java's class path and"
                            + " relative to the project's directory. By default target/classes.")
    private String classPath = "target/classes";

    @Option(
            names = "--app",
            paramLabel = "NAME",
            description = "The application's name, the first part of every name that is not written out. By default the"
                    + " artifactId of the project's pom.xml, else the directory's name.")
    private @Nullable String app;

    @Option(
            names = "--stage",
            paramLabel = "NAME",
            description = "The stage: dev, prod, your own name. By default " + Stack.DEFAULT_STAGE + ".")
    private String stage = Stack.DEFAULT_STAGE;

    @Option(
            names = "--ambient-types",
            description = "Write target/athanor/ambient/<worker>.d.ts too: a global Env, Cloudflare.Env and"
                    + " Cloudflare.GlobalProps, for code that was written for wrangler types.")
    private boolean ambientTypes;

    @Option(names = "--json", description = "Print JSON on the standard output, and nothing else there.")
    private boolean json;

    /** The project's directory, absolute. */
    Path directory() {
        return directory.toAbsolutePath().normalize();
    }

    List<Path> classPath() {
        return Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator)))
                .filter(root -> !root.isEmpty())
                .map(root -> directory().resolve(root))
                .toList();
    }

    String app() {
        return Optional.ofNullable(app)
                .or(() -> Pom.artifactId(directory().resolve("pom.xml")))
                .orElseGet(() -> String.valueOf(directory().getFileName()));
    }

    String stage() {
        return stage;
    }

    boolean ambientTypes() {
        return ambientTypes;
    }

    boolean json() {
        return json;
    }

    /** Where generated files lie. */
    Path outputDirectory() {
        return directory().resolve("target").resolve("athanor");
    }
}
