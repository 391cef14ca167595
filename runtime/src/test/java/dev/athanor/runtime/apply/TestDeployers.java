package dev.athanor.runtime.apply;

import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.cloudflare.RequestListener;
import dev.athanor.runtime.cloudflare.RequestLog;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.cloudflare.VirtualTime;
import dev.athanor.runtime.resource.SecretDigests;

/**
 * Deployers of tests that deploy a great deal: they make each digest of a secret once for all of them, which is slow on purpose, and
 * note no requests in a file unless they are told to.
 */
public final class TestDeployers {

    private final SecretDigests digests = new SecretDigests();

    /** A deployer of a project to a target. */
    public Deployer of(Target target, Project project) {
        return new Deployer(target, project, DeployListener.SILENT, new CloudflareApi(target, request -> {}), digests);
    }

    /** The same, which notes its requests in the project's log. */
    public Deployer noting(Target target, Project project) {
        RequestLog log = new RequestLog(project.outputDirectory().resolve(Deployer.REQUEST_LOG));
        return new Deployer(target, project, DeployListener.SILENT, new CloudflareApi(target, log), digests);
    }

    /**
     * A deployer that lives in a time of its own.
     *
     * @param requests told of each request, from several threads
     */
    public Deployer of(Target target, Project project, VirtualTime time, RequestListener requests) {
        return new Deployer(target, project, DeployListener.SILENT, time.api(target, requests), digests);
    }
}
