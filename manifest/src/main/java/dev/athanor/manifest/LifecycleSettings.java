package dev.athanor.manifest;

import org.jspecify.annotations.Nullable;

/**
 * How a script comes into the account, and how it leaves it.
 *
 * @param namespace the declaration of the dispatch namespace that it is put into; absent where it stands by itself
 */
public record LifecycleSettings(
        @Reference(verb = "is deployed into", kinds = DispatchNamespaceEntry.class) @Nullable
        String namespace) {

    /** It is created, updated and deleted with its declaration. */
    public static final LifecycleSettings NONE = new LifecycleSettings(null);
}
