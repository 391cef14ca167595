package dev.athanor.maven;

import dev.athanor.local.LocalCloud;
import dev.athanor.local.LocalCloudOptions;
import dev.athanor.runtime.apply.InstalledBundler;
import dev.athanor.runtime.apply.KeptWork;
import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Deploys to a local cloud, whatever the environment says, and serves until it is stopped: by Ctrl-C, a signal, or the end of
 * the standard input. What changes in the meantime, TypeScript, static files, migrations or compiled classes, is deployed
 * again.
 */
@Mojo(name = "dev", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class DevMojo extends AthanorMojo {

    /** The port of the first worker that declares none with <code>&#64;Dev</code>. Where it is taken, the next free one. */
    @Parameter(property = "athanor.port", defaultValue = "8787")
    private int port;

    /** The port of the page that shows what runs, its data, requests and logs. Where it is taken, any that is free. */
    @Parameter(property = "athanor.pagePort", defaultValue = "8786")
    private int pagePort;

    /**
     * The port of the account's API, for programs and tools that are run beside it. Any that is free by default. The environment variable
     * <code>ATHANOR_LOCAL_TOKEN</code> says which token they use.
     */
    @Parameter(property = "athanor.apiPort", defaultValue = "0")
    private int apiPort;

    @Override
    void run(Module module) throws IOException {
        LocalCloudOptions options = LocalCloudOptions.in(module.dataDirectory())
                .withWorkerPort(port)
                .withApiPort(apiPort)
                .withListener(new WorkerLog(getLog()));
        KeptWork kept = new KeptWork(new InstalledBundler(System.getenv(), getLog()::info, getLog()::warn));
        CompletableFuture<Void> ahead = CompletableFuture.runAsync(() -> doAhead(module, kept));
        try (StopSignal stop = StopSignal.on(System.in);
                LocalCloud cloud = LocalCloud.start(options);
                DevAddresses addresses = new DevAddresses(cloud, System.getenv(), getLog())) {
            ahead.join();
            URI page = cloud.page(pagePort);
            new DevLoop(module, cloud.target(), kept, addresses, page, getLog()).run(stop);
        }
        getLog().info("Stopped.");
    }

    /** A mistake is left to the deployment, which tells of it. */
    private static void doAhead(Module module, KeptWork kept) {
        try {
            kept.doAhead(Deployment.project(module, System.getenv(), kept));
        } catch (ProblemException | IOException e) {
            kept.sourcesChanged();
        }
    }
}
