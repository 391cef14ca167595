package dev.athanor.annotation;

/** What a file is to the code that imports it. */
public enum ModuleType {

    /** JavaScript with {@code import} and {@code export}. Cloudflare's {@code ESModule}. */
    ES_MODULE,

    /** JavaScript with {@code require} and {@code module.exports}. Cloudflare's {@code CommonJS}. */
    COMMON_JS,

    /** A {@code WebAssembly.Module}. Cloudflare's {@code CompiledWasm}. */
    COMPILED_WASM,

    /** A {@code string}. Cloudflare's {@code Text}. */
    TEXT,

    /** An {@code ArrayBuffer}. Cloudflare's {@code Data}. */
    DATA
}
