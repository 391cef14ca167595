package dev.athanor.binding;

/**
 * Which version of the worker is running, as its code reads it from {@code env}: {@code readonly VERSION_METADATA:
 * WorkerVersionMetadata} for a method {@code versionMetadata()}, with the version's {@code id}, {@code tag} and {@code timestamp}
 * (<a href="https://developers.cloudflare.com/workers/runtime-apis/bindings/version-metadata/">version metadata</a>). In Java
 * there is no running version to ask for.
 */
public interface VersionMetadata {}
