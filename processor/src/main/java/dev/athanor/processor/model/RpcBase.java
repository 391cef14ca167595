package dev.athanor.processor.model;

/** What a class of the worker's code extends that the runtime calls for others. */
public enum RpcBase {

    /** {@code class OrderCounter extends DurableObject<Env>}. */
    DURABLE_OBJECT,

    /** {@code class CustomerService extends WorkerEntrypoint<Env>}. */
    WORKER_ENTRYPOINT,

    /** {@code class OrderProcessor extends WorkflowEntrypoint<Env, Order>}. */
    WORKFLOW_ENTRYPOINT
}
