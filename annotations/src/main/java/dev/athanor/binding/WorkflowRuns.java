package dev.athanor.binding;

import java.util.List;

/**
 * Starts instances of a workflow and finds them again.
 *
 * @param <P> what an instance is started with: sent as the JSON that Jackson writes for it, 1 MiB at most
 * @param <R> what an instance returns, read from JSON
 */
public interface WorkflowRuns<P, R> {

    /** Starts an instance with an id that is made up. */
    WorkflowInstance<R> create(P params);

    /**
     * Starts an instance.
     *
     * @param id letters, digits, dashes and underscores, 100 at most; no instance of the workflow may have it already
     */
    WorkflowInstance<R> create(String id, P params);

    /** Starts several instances, 100 to a request, and answers them in the same order. */
    List<WorkflowInstance<R>> createBatch(List<? extends P> params);

    /**
     * An instance that was started before.
     *
     * @throws java.util.NoSuchElementException when there is none of that id
     */
    WorkflowInstance<R> get(String id);
}
