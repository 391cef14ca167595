package dev.athanor.runtime.resource;

import dev.athanor.runtime.bundle.BundleRequest;
import dev.athanor.runtime.bundle.WorkerBundle;

/** What makes a worker's code out of its entrypoint. */
@FunctionalInterface
public interface WorkerCode {

    /**
     * The code of a worker; the same sources give the same bytes.
     *
     * @throws dev.athanor.runtime.bundle.BundleException when it does not bundle
     */
    WorkerBundle bundle(BundleRequest request);
}
