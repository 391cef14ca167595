package dev.athanor.runtime.apply;

import dev.athanor.runtime.bundle.BundleRequest;
import dev.athanor.runtime.bundle.Bundler;
import dev.athanor.runtime.bundle.WorkerBundle;
import dev.athanor.runtime.resource.WorkerCode;
import dev.athanor.runtime.toolchain.NodeToolchain;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The bundler of the toolchain, which is looked for, and installed, when the first worker is bundled. */
public final class InstalledBundler implements WorkerCode {

    private final Map<String, String> environment;
    private final Consumer<String> messages;
    private final Consumer<String> warnings;
    private @Nullable Bundler bundler;

    /**
     * Looks for nothing yet.
     *
     * @param environment the variables that say where the toolchain is
     * @param messages told of an installation
     * @param warnings told what esbuild finds odd
     */
    public InstalledBundler(Map<String, String> environment, Consumer<String> messages, Consumer<String> warnings) {
        this.environment = environment;
        this.messages = messages;
        this.warnings = warnings;
    }

    @Override
    public WorkerBundle bundle(BundleRequest request) {
        return bundler().bundle(request);
    }

    private synchronized Bundler bundler() {
        if (bundler == null) {
            bundler = new Bundler(
                    new NodeToolchain(environment).install(messages).esbuild(),
                    warning -> warnings.accept(warning.toString()));
        }
        return bundler;
    }
}
