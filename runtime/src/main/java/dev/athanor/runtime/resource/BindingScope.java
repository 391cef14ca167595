package dev.athanor.runtime.resource;

import dev.athanor.manifest.BindingOptions;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a binding's form depends on.
 *
 * @param stack what is declared
 * @param worker the worker that it is a binding of
 * @param bound what it is bound to; absent for what is declared nowhere else
 * @param options what the binding says beside that
 * @param ids Cloudflare's ids
 * @param secrets what stands for the secret of a variable: its value, or a digest
 */
record BindingScope(
        Stack stack,
        StackEntry<WorkerEntry> worker,
        Optional<StackEntry<?>> bound,
        Optional<BindingOptions> options,
        Ids ids,
        UnaryOperator<String> secrets) {

    /** Where Cloudflare's ids come from. */
    @FunctionalInterface
    interface Ids {
        String of(ResourceKey resource);
    }

    StackEntry<?> target() {
        return bound.orElseThrow();
    }
}
