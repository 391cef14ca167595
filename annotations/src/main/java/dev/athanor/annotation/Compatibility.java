package dev.athanor.annotation;

/** A named set of compatibility flags. */
public enum Compatibility {

    /** No flags. */
    NONE,

    /**
     * Node.js's built-in modules and {@code process.env}: {@code nodejs_compat} and
     * {@code nodejs_compat_populate_process_env}. Takes a compatibility date of 2024-09-23 or later
     * (<a href="https://developers.cloudflare.com/workers/runtime-apis/nodejs/">rule</a>). From 2026-08-04 on the date switches
     * {@code nodejs_compat} on by itself, and Cloudflare refuses it as a flag; it is left out then.
     */
    NODE
}
