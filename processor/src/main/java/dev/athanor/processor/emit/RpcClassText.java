package dev.athanor.processor.emit;

import dev.athanor.processor.model.RpcBase;

/** What is the same wherever a class that is called from afar is described. */
final class RpcClassText {

    private RpcClassText() {}

    /** A class: {@code new (ctx: DurableObjectState, env: Env) => CounterRpc & Rpc.DurableObjectBranded}. */
    static String constructor(RpcBase base, String env, String methods) {
        return switch (base) {
            case DURABLE_OBJECT -> constructor("DurableObjectState", env, methods, "Rpc.DurableObjectBranded");
            case WORKER_ENTRYPOINT -> constructor("ExecutionContext", env, methods, "Rpc.WorkerEntrypointBranded");
            case WORKFLOW_ENTRYPOINT -> constructor("ExecutionContext", env, methods, "Rpc.WorkflowEntrypointBranded");
        };
    }

    private static String constructor(String context, String env, String methods, String brand) {
        return "new (ctx: " + context + ", env: " + env + ") => " + methods + " & " + brand;
    }
}
