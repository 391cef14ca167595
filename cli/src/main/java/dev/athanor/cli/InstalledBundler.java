package dev.athanor.cli;

import dev.athanor.runtime.bundle.BundleRequest;
import dev.athanor.runtime.bundle.Bundler;
import dev.athanor.runtime.bundle.WorkerBundle;
import dev.athanor.runtime.resource.WorkerCode;
import dev.athanor.runtime.toolchain.NodeToolchain;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bundler of the toolchain, which is looked for, and installed, when the first worker is bundled. */
final class InstalledBundler implements WorkerCode {

    private final Map<String, String> environment;
    private final PrintWriter messages;
    private @Nullable Bundler bundler;

    InstalledBundler(Map<String, String> environment, PrintWriter messages) {
        this.environment = environment;
        this.messages = messages;
    }

    @Override
    public WorkerBundle bundle(BundleRequest request) {
        return bundler().bundle(request);
    }

    private synchronized Bundler bundler() {
        if (bundler == null) {
            bundler = new Bundler(
                    new NodeToolchain(environment).install(messages::println).esbuild(),
                    warning -> messages.println("warning: " + warning));
        }
        return bundler;
    }
}
