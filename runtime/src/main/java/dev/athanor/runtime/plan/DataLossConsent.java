package dev.athanor.runtime.plan;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which resources may lose their data: queues, KV namespaces, D1 databases, R2 buckets, Durable Object classes. Without it they are
 * kept.
 */
public final class DataLossConsent {

    private static final DataLossConsent NONE = new DataLossConsent(false, Set.of(), null);
    private static final DataLossConsent ALL = new DataLossConsent(true, Set.of(), null);

    private final boolean all;
    private final Set<String> names;
    private final @Nullable DataLossConsent adopted;

    private DataLossConsent(boolean all, Set<String> names, @Nullable DataLossConsent adopted) {
        this.all = all;
        this.names = names;
        this.adopted = adopted;
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
        return new DataLossConsent(false, Set.copyOf(names), null);
    }

    /**
     * The same, and what another one names may be deleted although the stage has taken it over and not created it. What holds
     * data has to be named in both.
     */
    public DataLossConsent deletingAdopted(DataLossConsent others) {
        return new DataLossConsent(all, names, others);
    }

    /** Whether a resource may be deleted that the stage has taken over. */
    public boolean coversAdopted(ResourceKey resource, String name) {
        return adopted != null && adopted.covers(resource, name);
    }

    /** Whether a resource may lose its data. */
    public boolean covers(ResourceKey resource, String name) {
        return all || names.contains(name) || names.contains(resource.id()) || names.contains(resource.toString());
    }
}
