package dev.athanor.annotation;

/** How the objects of a class keep what they store. A class keeps the storage that it was made with. */
public enum ObjectStorage {

    /** A SQLite database for each object, with SQL, key-value methods, and recovery to a point in time. */
    SQLITE,

    /**
     * The older storage by keys alone, without SQL. Only for a class that exists with it already, deployed by another tool:
     * Cloudflare makes no new classes with it through what Athanor sends.
     */
    LEGACY_KV
}
