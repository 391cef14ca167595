package dev.athanor.runtime.resource;

/** What carries a step out. */
@FunctionalInterface
public interface Operation {

    /** What needs no call of its own, because another step brings it along, or because nothing is to be done. */
    Operation NOTHING = progress -> {};

    /**
     * Makes the calls.
     *
     * @throws dev.athanor.runtime.cloudflare.CloudflareException when one does not succeed
     */
    void run(Progress progress);
}
