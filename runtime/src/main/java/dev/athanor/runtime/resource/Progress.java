package dev.athanor.runtime.resource;

import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the steps of one apply tell each other: Cloudflare's ids of what there is, and receipts for uploaded files. */
public final class Progress {

    private final CloudflareApi api;
    private final Map<ResourceKey, String> ids;
    private final Map<ResourceKey, String> receipts = new ConcurrentHashMap<>();

    /**
     * The beginning of an apply.
     *
     * @param ids the ids that were known when it was planned
     */
    public Progress(CloudflareApi api, Map<ResourceKey, String> ids) {
        this.api = api;
        this.ids = new ConcurrentHashMap<>(ids);
    }

    CloudflareApi api() {
        return api;
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
