package dev.athanor.runtime.plan;

import java.util.Set;

/**
 * Which resources may lose their data: queues, KV namespaces, D1 databases, R2 buckets, Durable Object classes. Without it they are
 * kept.
 */
public final class DataLossConsent {

    private static final DataLossConsent NONE = new DataLossConsent(false, Set.of());
    private static final DataLossConsent ALL = new DataLossConsent(true, Set.of());

    private final boolean all;
    private final Set<String> names;

    private DataLossConsent(boolean all, Set<String> names) {
        this.all = all;
        this.names = names;
    }

    /** Nothing may be lost. */
    public static DataLossConsent none() {
        return NONE;
    }

    /** Everything of the stage may be lost. */
    public static DataLossConsent all() {
        return ALL;
    }

    /** What is named may be lost: by its key ({@code queue:tasks}), its id or its name in the account. */
    public static DataLossConsent of(Set<String> names) {
        return new DataLossConsent(false, Set.copyOf(names));
    }

    /** Whether a resource may lose its data. */
    public boolean covers(ResourceKey resource, String name) {
        return all || names.contains(name) || names.contains(resource.id()) || names.contains(resource.toString());
    }
}
