package dev.athanor.junit.project;

import dev.athanor.manifest.Manifest;
import dev.athanor.runtime.apply.InstalledBundler;
import dev.athanor.runtime.apply.Project;
import dev.athanor.runtime.bundle.BundleRequest;
import dev.athanor.runtime.bundle.WorkerBundle;
import dev.athanor.runtime.link.Linker;
import dev.athanor.runtime.link.SourcePlaces;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.output.LinkedFiles;
import dev.athanor.runtime.resource.SecretSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A project, linked. What workers import from {@code athanor/…} is written to a temporary directory: tests leave alone what the build
 * generates for another stage. Code is bundled once, however often it is deployed.
 */
public final class LinkedProject implements AutoCloseable {

    /** The stage that tests deploy. */
    public static final String STAGE = "test";

    private final TestProject project;
    private final Manifest manifest;
    private final Path output;
    private final InstalledBundler bundler;
    private final Map<BundleRequest, WorkerBundle> bundles = new ConcurrentHashMap<>();

    private LinkedProject(TestProject project, Manifest manifest, Path output) {
        this.project = project;
        this.manifest = manifest;
        this.output = output;
        this.bundler = new InstalledBundler(System.getenv(), text -> {}, warning -> {});
    }

    /**
     * Links what is declared on the class path.
     *
     * @throws dev.athanor.runtime.problem.ProblemException when it does not link, or nothing is declared
     */
    public static LinkedProject link(TestProject project) {
        Manifest manifest = Linker.link(project.app(), project.classPath(), project.directory());
        Path output = temporaryDirectory();
        LinkedFiles.write(manifest, STAGE, project.classPath(), project.directory(), output);
        return new LinkedProject(project, manifest, output);
    }

    /** All that is declared. */
    public Manifest manifest() {
        return manifest;
    }

    /** What is deployed of it. */
    public Project project(Stack stack, SecretSource secrets) {
        SourcePlaces places = new SourcePlaces(project.directory(), project.classPath());
        return new Project(project.directory(), stack, secrets, this::bundle, output, places);
    }

    private WorkerBundle bundle(BundleRequest request) {
        return bundles.computeIfAbsent(request, bundler::bundle);
    }

    /** A directory that is deleted by {@link TemporaryFiles#delete}. */
    public static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("athanor-test-").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        TemporaryFiles.delete(output);
    }
}
