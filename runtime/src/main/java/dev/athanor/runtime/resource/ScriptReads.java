package dev.athanor.runtime.resource;

import dev.athanor.runtime.cloudflare.NotFoundException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Reads of single scripts; of one that is not there they yield nothing.
 *
 * @param executor runs them
 * @param mayBeThere tells of which scripts there is anything to read
 */
record ScriptReads(Executor executor, Function<String, CompletableFuture<Boolean>> mayBeThere) {

    <V> Memo<String, Optional<V>> reads(Function<String, V> read) {
        return new Memo<>(script ->
                mayBeThere.apply(script).thenApplyAsync(may -> may ? found(script, read) : Optional.empty(), executor));
    }

    private static <V> Optional<V> found(String script, Function<String, V> read) {
        try {
            return Optional.of(read.apply(script));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
