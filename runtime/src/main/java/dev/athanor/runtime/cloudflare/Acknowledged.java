package dev.athanor.runtime.cloudflare;

/** That a call succeeded, where its result says nothing more. */
public record Acknowledged() {}
