package dev.athanor.runtime.apply;

import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.bundle.BundleRequest;
import dev.athanor.runtime.bundle.WorkerBundle;
import dev.athanor.runtime.cloudflare.ApiToken;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.resource.SecretDigests;
import dev.athanor.runtime.resource.WorkerCode;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one deployment leaves to the next one of the same process: digests of secrets and, until the sources change, the code that was
 * made of them. A plan, and the apply that looks at everything once more, bundle each worker once. Safe for several threads.
 */
public final class KeptWork implements WorkerCode {

    /** Is asked for nothing. The first client of a process takes a fifth of a second to make. */
    private static final Target NOBODY =
            Target.cloudflare(URI.create("http://127.0.0.1:9/client/v4"), "nobody", ApiToken.of("nobody"));

    private final WorkerCode bundler;
    private final SecretDigests digests = new SecretDigests();
    private final Map<BundleRequest, WorkerBundle> bundles = new ConcurrentHashMap<>();

    /**
     * Nothing is kept yet.
     *
     * @param bundler what makes the code
     */
    public KeptWork(WorkerCode bundler) {
        this.bundler = bundler;
    }

    /** For the deployers of this process. */
    public SecretDigests digests() {
        return digests;
    }

    @Override
    public WorkerBundle bundle(BundleRequest request) {
        return bundles.computeIfAbsent(request, bundler::bundle);
    }

    /** Forgets the code that was made. */
    public void sourcesChanged() {
        bundles.clear();
    }

    /**
     * Does what takes long and needs no account, before there is one.
     *
     * @param project a project whose code comes from this object
     * @throws dev.athanor.runtime.bundle.BundleException when a worker's code does not bundle
     */
    public void doAhead(Project project) {
        CompletableFuture<Void> made =
                CompletableFuture.runAsync(() -> digests.makeAhead(project.stack(), project.secrets()));
        new Deployer(NOBODY, project, DeployListener.SILENT, digests).close();
        project.stack().workers().forEach(worker -> bundle(project, worker));
        made.join();
    }

    private void bundle(Project project, StackEntry<WorkerEntry> worker) {
        CodeSettings code = worker.entry().code();
        if (code != null) {
            WorkerBundle unused = bundle(new BundleRequest(
                    worker.id(),
                    project.directory(),
                    code,
                    project.outputDirectory().resolve("types")));
        }
    }
}
