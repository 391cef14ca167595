package dev.athanor.runtime.resource;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.ScriptsApi.Script;
import dev.athanor.runtime.cloudflare.VersionsApi;
import dev.athanor.runtime.cloudflare.VersionsApi.NewDeployment;
import dev.athanor.runtime.cloudflare.VersionsApi.Share;
import dev.athanor.runtime.cloudflare.VersionsApi.Version;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.plan.VersionChoice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What promoting and rolling back have in common: which workers and versions are meant, and the step that deploys. */
final class Deployments {

    private static final String KIND = "deployment";

    private Deployments() {}

    static void observe(Planning planning, VersionChoice choice) {
        planning.account().scripts.start(Account.ALL);
        for (StackEntry<WorkerEntry> worker : planning.deployment().stack().workers()) {
            if (choice.covers(worker.id(), worker.name())) {
                planning.account().startVersions(worker.name());
            }
        }
    }

    /** The workers that are meant and are ours; refuses what is named and is none of them. */
    static List<StackEntry<WorkerEntry>> chosen(Planning planning, VersionChoice choice) {
        List<StackEntry<WorkerEntry>> chosen = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>(choice.workers());
        for (StackEntry<WorkerEntry> worker : planning.deployment().stack().workers()) {
            if (choice.covers(worker.id(), worker.name())) {
                unknown.remove(worker.id());
                unknown.remove(worker.name());
                Optional<Script> script = planning.account().script(worker.name());
                if (script.filter(planning.ownership()::owns).isPresent()) {
                    chosen.add(worker);
                } else if (!choice.workers().isEmpty()) {
                    planning.refuse(worker.name(), "is not in the account as a worker of this application and stage.");
                }
            }
        }
        unknown.forEach(name -> planning.refuse(name, "is not the id or the name of a worker of this stage."));
        return chosen;
    }

    /** The version that is meant; of several with a tag the newest. */
    static Optional<Version> find(ScriptVersions versions, VersionChoice choice) {
        String tag = choice.tag();
        String id = choice.versionId();
        return versions.versions().stream()
                .filter(version -> tag != null
                        ? version.tag().equals(Optional.of(tag))
                        : id != null && version.id().startsWith(id))
                .findFirst();
    }

    /** Adds the step after which these shares count. */
    static void plan(
            Planning planning,
            StackEntry<WorkerEntry> worker,
            List<Share> shares,
            @Nullable String message,
            boolean force) {
        ScriptVersions versions = planning.account().versions(worker.name());
        Change.Builder change = Change.of(new ResourceKey(KIND, worker.id()), worker.name(), worker.declaration());
        if (Set.copyOf(versions.active()).equals(Set.copyOf(shares))) {
            planning.add(change.unchanged());
            return;
        }
        refuseDifferentExports(planning, worker, shares);
        planning.add(change.fields(fields(versions, shares))
                .update(
                        shares.size() > 1 ? "the requests are split" : "one version answers all requests",
                        progress -> deploy(progress, worker.name(), shares, message, force)));
    }

    private static List<FieldChange> fields(ScriptVersions versions, List<Share> shares) {
        Differences differences = new Differences();
        Set<String> ids = new LinkedHashSet<>();
        shares.forEach(share -> ids.add(share.versionId()));
        versions.active().forEach(share -> ids.add(share.versionId()));
        for (String id : ids) {
            differences.value(versions.shown(id), percentage(versions.active(), id), percentage(shares, id));
        }
        return differences.list();
    }

    private static @Nullable String percentage(List<Share> shares, String id) {
        return shares.stream()
                .filter(share -> share.versionId().equals(id))
                .map(share -> ScriptVersions.percent(share.percentage()))
                .findFirst()
                .orElse(null);
    }

    /** Cloudflare splits requests only between versions with the same classes and entrypoints (100405). */
    private static void refuseDifferentExports(Planning planning, StackEntry<WorkerEntry> worker, List<Share> shares) {
        Set<Optional<JsonNode>> exports = new LinkedHashSet<>();
        if (shares.size() > 1) {
            shares.forEach(share -> exports.add(planning.account().exports(worker.name(), share.versionId())));
        }
        if (exports.size() > 1) {
            planning.refuse(
                    worker.declaration(),
                    "the two versions do not export the same classes, and so cannot share the requests; promote the"
                            + " version to 100 percent, or deploy.");
        }
    }

    private static void deploy(
            Progress progress, String script, List<Share> shares, @Nullable String message, boolean force) {
        VersionsApi api = progress.api().versions();
        progress.api()
                .creation()
                .ensured(
                        () -> api.deploy(script, force, NewDeployment.of(shares, message)),
                        () -> api.deployments(script).deployments().stream()
                                .limit(1)
                                .filter(active -> Set.copyOf(active.versions()).equals(Set.copyOf(shares)))
                                .findFirst());
    }
}
