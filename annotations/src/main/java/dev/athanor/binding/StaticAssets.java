package dev.athanor.binding;

/** A worker's static files, as its code reads them. Takes a worker with {@link dev.athanor.annotation.Assets}. */
public interface StaticAssets {}
