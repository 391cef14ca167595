package dev.athanor.maven;

import dev.athanor.runtime.bundle.BundleRequest;
import dev.athanor.runtime.bundle.Bundler;
import dev.athanor.runtime.bundle.WorkerBundle;
import dev.athanor.runtime.resource.WorkerCode;
import dev.athanor.runtime.toolchain.NodeToolchain;
import java.util.Map;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** The bundler of the toolchain, which is looked for, and installed, when the first worker is bundled. */
final class InstalledBundler implements WorkerCode {

    private final Map<String, String> environment;
    private final Log log;
    private @Nullable Bundler bundler;

    InstalledBundler(Map<String, String> environment, Log log) {
        this.environment = environment;
        this.log = log;
    }

    @Override
    public WorkerBundle bundle(BundleRequest request) {
        return bundler().bundle(request);
    }

    private synchronized Bundler bundler() {
        if (bundler == null) {
            bundler = new Bundler(
                    new NodeToolchain(environment).install(log::info).esbuild());
        }
        return bundler;
    }
}
