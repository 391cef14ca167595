package dev.athanor.annotation;

/** The forms that a worker's code comes in (alchemy: {@code "esm"} and {@code "cjs"}). */
public enum WorkerFormat {

    /** ES modules: handlers and classes are exported, bindings are in {@code env}. */
    MODULES,

    /**
     * The older form: one script, which registers its handlers by {@code addEventListener} and finds its bindings as global
     * variables. It exports nothing, so that it has no Durable Objects, workflows and entrypoints
     * (<a href="https://developers.cloudflare.com/workers/reference/migrate-to-module-workers/">differences</a>).
     */
    SERVICE_WORKER
}
