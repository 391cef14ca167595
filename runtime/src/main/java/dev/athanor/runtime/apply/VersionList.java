package dev.athanor.runtime.apply;

import static java.util.stream.Collectors.toMap;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.cloudflare.VersionsApi.Share;
import dev.athanor.runtime.cloudflare.VersionsApi.Version;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.resource.Account;
import dev.athanor.runtime.resource.ScriptVersions;
import dev.athanor.runtime.resource.VersionPreviews;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a project's workers that the account has.
 *
 * @param items one for each version, by worker in the order of the stack, the newest first
 */
public record VersionList(List<Item> items) {

    public VersionList {
        items = List.copyOf(items);
    }

    /**
     * A version.
     *
     * @param worker the worker's id
     * @param script its name in the account
     * @param id the version's id, a UUID
     * @param tag its label, if it has one
     * @param message what was said of it, if anything
     * @param createdOn when it was uploaded, if that is known
     * @param percentage its share of the requests; {@code null} when it is not deployed
     * @param previews where it answers by itself
     */
    public record Item(
            String worker,
            String script,
            String id,
            @Nullable String tag,
            @Nullable String message,
            @Nullable Instant createdOn,
            @Nullable Double percentage,
            List<URI> previews) {

        public Item {
            previews = List.copyOf(previews);
        }
    }

    static VersionList of(Target target, Project project, Account account) {
        project.stack().workers().forEach(worker -> account.startVersions(worker.name()));
        Addresses addresses = new Addresses(target, project, account);
        List<Item> items = new ArrayList<>();
        for (StackEntry<WorkerEntry> worker : project.stack().workers()) {
            ScriptVersions versions = account.versions(worker.name());
            Map<String, Double> shares = versions.active().stream().collect(toMap(Share::versionId, Share::percentage));
            for (Version version : versions.versions()) {
                VersionPreviews previews = VersionPreviews.of(worker.id(), version);
                items.add(new Item(
                        worker.id(),
                        worker.name(),
                        version.id(),
                        version.tag().orElse(null),
                        versions.message(version).orElse(null),
                        version.createdOn().orElse(null),
                        shares.get(version.id()),
                        addresses.of(previews).getOrDefault(worker.id(), List.of())));
            }
        }
        return new VersionList(items);
    }

    /** A table, {@code \n} at the end of each line. */
    public String toText() {
        return VersionTable.of(this);
    }

    /** The list for programs. */
    public String toJson() {
        return VersionTable.json(this);
    }
}
