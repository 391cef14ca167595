package dev.athanor.local;

/** Answers requests instead of a worker. Called from several threads. */
@FunctionalInterface
public interface WorkerStandIn {

    /**
     * Answers a request.
     *
     * @throws Exception when it fails; whoever has called the worker gets status 500 with the message
     */
    WorkerResponse fetch(WorkerRequest request) throws Exception;
}
