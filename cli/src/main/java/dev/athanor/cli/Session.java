package dev.athanor.cli;

import dev.athanor.local.ChosenTarget;
import dev.athanor.local.LocalCloudOptions;
import dev.athanor.local.Targets;
import dev.athanor.manifest.Manifest;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.InstalledBundler;
import dev.athanor.runtime.apply.Project;
import dev.athanor.runtime.link.Linker;
import dev.athanor.runtime.link.SourcePlaces;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.output.LinkedFiles;
import dev.athanor.runtime.resource.SecretSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A project and an account, ready to be compared; closing it stops the local cloud, if that is the account. */
final class Session implements AutoCloseable {

    private final ChosenTarget target;
    private final Deployer deployer;

    private Session(ChosenTarget target, Deployer deployer) {
        this.target = target;
        this.deployer = deployer;
    }

    /** Links the project, writes what linking yields, and chooses the account. */
    static Session open(ProjectOptions options, Terminal terminal) throws IOException {
        Map<String, String> environment = terminal.environment();
        Progress progress = new Progress(options.json() ? terminal.err() : terminal.out(), terminal.err());
        Project project = project(options, terminal);
        Path data = options.outputDirectory().resolve("local");
        ChosenTarget target = Targets.choose(
                environment,
                LocalCloudOptions.in(data).withEnvironment(environment).withListener(progress));
        return new Session(target, new Deployer(target.target(), project, progress));
    }

    private static Project project(ProjectOptions options, Terminal terminal) throws IOException {
        Path directory = options.directory();
        Manifest manifest = Linker.link(options.app(), options.classPath(), directory);
        LinkedFiles.write(
                manifest,
                options.stage(),
                options.classPath(),
                directory,
                options.outputDirectory(),
                options.ambientTypes());
        Map<String, String> environment = terminal.environment();
        return new Project(
                directory,
                Stack.resolve(manifest, options.stage(), environment),
                SecretSource.of(environment, directory),
                new InstalledBundler(
                        environment,
                        terminal.err()::println,
                        warning -> terminal.err().println("warning: " + warning)),
                options.outputDirectory(),
                new SourcePlaces(directory, options.classPath()));
    }

    Deployer deployer() {
        return deployer;
    }

    /** Whether the account is a local cloud, which ends with this session. */
    boolean isLocal() {
        return target.localCloud().isPresent();
    }

    @Override
    public void close() {
        deployer.close();
        target.close();
    }
}
