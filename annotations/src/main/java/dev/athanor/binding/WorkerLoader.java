package dev.athanor.binding;

/**
 * Loads code at run time, each piece as a worker of its own that has only what it is given
 * (<a href="https://developers.cloudflare.com/workers/runtime-apis/bindings/worker-loader/">Worker Loader</a>). The worker's
 * code uses it; in Java it can do nothing.
 *
 * <p>A method {@code WorkerLoader loader()} becomes {@code readonly LOADER: WorkerLoader}.
 */
public interface WorkerLoader {}
