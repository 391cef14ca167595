package dev.athanor.junit.project;

import dev.athanor.runtime.link.ModuleDirectory;
import dev.athanor.runtime.problem.ProblemException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;

/**
 * The project that a test belongs to.
 *
 * @param directory its directory, which entrypoints and other paths are relative to
 * @param app the application's name
 * @param classPath where declarations are looked for
 */
public record TestProject(Path directory, String app, List<Path> classPath) {

    public TestProject {
        classPath = List.copyOf(classPath);
    }

    /**
     * The project of a test: the nearest directory above its classes with a build file. That holds in a build, in an IDE, and for a
     * module of several, whatever directory the JVM was started in.
     *
     * @throws ProblemException when there is no such directory
     */
    public static TestProject of(Class<?> testClass) {
        Path classes = classes(testClass)
                .orElseThrow(() -> new ProblemException(
                        testClass.getName(), "comes from no directory, so that the project it belongs to is unknown."));
        Path directory = ModuleDirectory.of(classes)
                .orElseThrow(() -> new ProblemException(
                        testClass.getName(),
                        "lies in " + classes
                                + ", and no directory above has a pom.xml or build.gradle; workers' code is looked for"
                                + " in the directory that has one."));
        return new TestProject(directory, ProjectName.in(directory), RunClassPath.current());
    }

    private static Optional<Path> classes(Class<?> testClass) {
        CodeSource source = testClass.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        try {
            return location == null || !"file".equals(location.getProtocol())
                    ? Optional.empty()
                    : Optional.of(Path.of(location.toURI()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
