package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Where a script stands in the account, and how it leaves it.
 *
 * @param namespace the declaration of the dispatch namespace that it is put into; absent where it stands by itself
 * @param retain whether it stays when its stage goes, or its declaration
 * @param undeclaredVariables {@code keep} or {@code remove} what somebody else has set on it
 */
@JsonPropertyOrder({"namespace", "retain", "undeclaredVariables"})
public record LifecycleSettings(
        @Reference(verb = "is deployed into", kinds = DispatchNamespaceEntry.class) @Nullable
        String namespace,

        @Nullable Boolean retain,
        @Nullable String undeclaredVariables) {

    /** Variables that nobody has declared go. */
    public static final String REMOVE = "remove";

    /** It stands by itself, and goes with its declaration. */
    public static final LifecycleSettings NONE = new LifecycleSettings(null, null, null);

    /** One of which nothing is said of its variables. */
    public LifecycleSettings(@Nullable String namespace, @Nullable Boolean retain) {
        this(namespace, retain, null);
    }

    /** Whether it stays. */
    public boolean retains() {
        return Boolean.TRUE.equals(retain);
    }
}
