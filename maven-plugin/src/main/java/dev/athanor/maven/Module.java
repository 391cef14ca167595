package dev.athanor.maven;

import dev.athanor.manifest.Manifest;
import dev.athanor.runtime.link.Linker;
import dev.athanor.runtime.output.LinkedFiles;
import dev.athanor.runtime.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/**
 * A Maven module that declares a stack.
 *
 * @param app the application's name
 * @param stage the stage's name
 * @param directory what entrypoints and other paths are relative to
 * @param buildDirectory {@code target}
 * @param classPath the module's classes first, then what it depends on, tests left out
 * @param outputDirectory {@code target/athanor}
 * @param ambientTypes whether there are global types too
 */
record Module(
        String app,
        String stage,
        Path directory,
        Path buildDirectory,
        List<Path> classPath,
        Path outputDirectory,
        boolean ambientTypes) {

    static Module of(MavenProject project, String app, String stage, Path outputDirectory, boolean ambientTypes) {
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        Stream<Path> dependencies = project.getArtifacts().stream()
                .filter(artifact -> !Artifact.SCOPE_TEST.equals(artifact.getScope()) && artifact.getFile() != null)
                .map(artifact -> artifact.getFile().toPath());
        return new Module(
                app,
                stage,
                project.getBasedir().toPath(),
                Path.of(project.getBuild().getDirectory()),
                Stream.concat(Stream.of(classes), dependencies).toList(),
                outputDirectory,
                ambientTypes);
    }

    /**
     * What the module declares, linked, with the files that come of it written.
     *
     * @throws ProblemException when it is not compiled, or does not link
     */
    Manifest link() {
        if (!Files.isDirectory(classPath.get(0))) {
            throw new ProblemException(
                    classPath.get(0).toString(), "does not exist: compile first, as in mvn compile athanor:plan.");
        }
        Manifest manifest = Linker.link(app, classPath, directory);
        LinkedFiles.write(manifest, stage, classPath, directory, outputDirectory, ambientTypes);
        return manifest;
    }

    /** Where a local cloud keeps its data. */
    Path dataDirectory() {
        return outputDirectory.resolve("local");
    }

    /** The directories whose files make a difference to what is deployed. */
    List<Path> watched() {
        return Stream.concat(Stream.of(directory), classPath.stream().filter(Files::isDirectory))
                .toList();
    }
}
