package dev.athanor.runtime.resource;

import dev.athanor.runtime.plan.VersionLabel;

/**
 * One kind of resource: how it is observed, compared, created, updated and deleted. A new kind is one class and one line in
 * {@link Resources}.
 */
public interface ResourceKind {

    /** Begins the reads that planning takes, without waiting for them. */
    void observe(Planning planning);

    /** Begins the reads that planning the removal takes, without waiting for them. */
    default void observeRemoval(Planning planning) {}

    /** Adds a step for each declared resource, and for each that is ours and no longer declared. */
    void plan(Planning planning);

    /** Begins the reads that planning the upload of versions takes, without waiting for them. */
    default void observeVersion(Planning planning) {}

    /**
     * Adds a step for what a version needs and is not there yet. Whatever the deployed version meets, and whatever makes
     * it run, stays as it is: most kinds have nothing to add.
     */
    default void planVersion(Planning planning, VersionLabel label) {}

    /**
     * Adds a step for each resource that the ledger knows and that is no longer declared. Kinds are asked from the last to the
     * first, once all have planned what is declared.
     */
    default void planUndeclared(Planning planning) {}

    /**
     * Adds a step for each resource that goes, or is kept for its data, when the stage is removed. Kinds are asked
     * from the last to the first.
     */
    void planRemoval(Planning planning);
}
