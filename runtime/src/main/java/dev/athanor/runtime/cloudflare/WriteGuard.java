package dev.athanor.runtime.cloudflare;

/** Asked before each request that writes to the account, repeated ones included. Called from several threads at a time. */
@FunctionalInterface
public interface WriteGuard {

    /** Lets everything pass. */
    WriteGuard OPEN = () -> {};

    /**
     * A request that writes is about to be sent.
     *
     * @throws RuntimeException when it must not be; it is not sent then, and whoever called the API gets the exception
     */
    void beforeWrite();
}
