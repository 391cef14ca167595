package dev.athanor.processor.model;

/** What a class that is called from afar extends. */
public enum RpcBase {

    /** {@code class OrderCounter extends DurableObject<Env>}: exported by the worker that binds it, and checked there. */
    DURABLE_OBJECT,

    /** {@code class CustomerService extends WorkerEntrypoint<Env>}: its module has an {@code Exports} of its own. */
    WORKER_ENTRYPOINT
}
