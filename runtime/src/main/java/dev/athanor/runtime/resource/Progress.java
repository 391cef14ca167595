package dev.athanor.runtime.resource;

import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.state.LedgerChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What the steps of one apply tell each other: Cloudflare's ids of what there is, and receipts for uploaded files. */
public final class Progress {

    private final CloudflareApi api;
    private final Consumer<List<LedgerChange>> notes;
    private final Map<ResourceKey, String> ids;
    private final Map<ResourceKey, String> receipts = new ConcurrentHashMap<>();

    /**
     * The beginning of an apply.
     *
     * @param notes takes what a step notes in the ledger in its midst; it is there when that returns
     * @param ids the ids that were known when it was planned
     */
    public Progress(CloudflareApi api, Consumer<List<LedgerChange>> notes, Map<ResourceKey, String> ids) {
        this.api = api;
        this.notes = notes;
        this.ids = new ConcurrentHashMap<>(ids);
    }

    CloudflareApi api() {
        return api;
    }

    /** Notes something in the ledger before the step goes on. What steps do as a whole is noted without this. */
    void noteNow(List<LedgerChange> changes) {
        if (!changes.isEmpty()) {
            notes.accept(changes);
        }
    }

    void created(ResourceKey resource, String id) {
        ids.put(resource, id);
    }

    /** Cloudflare's id of a resource, if it has one and it is known. */
    public Optional<String> known(ResourceKey resource) {
        return Optional.ofNullable(ids.get(resource));
    }

    String id(ResourceKey resource) {
        String id = ids.get(resource);
        if (id == null) {
            throw new IllegalStateException("the id of " + resource + " is needed before it is known");
        }
        return id;
    }

    void uploaded(ResourceKey assets, String receipt) {
        receipts.put(assets, receipt);
    }

    Optional<String> receipt(ResourceKey assets) {
        return Optional.ofNullable(receipts.get(assets));
    }
}
