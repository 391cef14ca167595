package dev.athanor.runtime.rpc;

import java.util.concurrent.CompletableFuture;

/** A promise that tells whoever works on it when it is cancelled, or something that was to be made of it. */
final class Promise<T> extends CompletableFuture<T> {

    private final Runnable whenCancelled;

    Promise(Runnable whenCancelled) {
        this.whenCancelled = whenCancelled;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new Promise<>(() -> cancel(false));
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        boolean isCancelled = super.cancel(mayInterrupt);
        if (isCancelled) {
            whenCancelled.run();
        }
        return isCancelled;
    }
}
