package dev.athanor.runtime.resource;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.bundle.WorkerBundle;
import dev.athanor.runtime.cloudflare.ScriptsApi.Script;
import dev.athanor.runtime.cloudflare.VersionsApi;
import dev.athanor.runtime.cloudflare.VersionsApi.Version;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.plan.VersionLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The upload of workers as versions that no request meets: what is deployed goes on, and so do schedules, consumers and
 * addresses, which belong to the script. A version stands beside a deployment, so there has to be one.
 */
final class VersionUploads {

    private static final String KIND = "version";
    private static final int MOST_LABEL = 63;

    private VersionUploads() {}

    static ResourceKey key(StackEntry<?> worker) {
        return new ResourceKey(KIND, worker.id());
    }

    static void observe(Planning planning) {
        Account account = planning.account();
        account.scripts.start(Account.ALL);
        account.subdomain.start(Account.ALL);
        for (StackEntry<WorkerEntry> worker : planning.deployment().stack().workers()) {
            planning.sources().bundles.start(worker);
            planning.sources().assets.start(worker);
            account.startVersions(worker.name());
            account.addresses.start(worker.name());
        }
    }

    /** What the bindings of all workers need. */
    static Set<ResourceKey> needed(Planning planning) {
        var stack = planning.deployment().stack();
        return stack.workers().stream()
                .flatMap(worker -> new Bindings(stack, worker).needs().stream())
                .collect(Collectors.toSet());
    }

    static void plan(Planning planning, VersionLabel label) {
        planning.deployment()
                .stack()
                .tenants()
                .forEach(tenant -> planning.warn(
                        tenant.declaration(),
                        "is in a dispatch namespace, whose workers have no versions; it stays as it is."));
        for (StackEntry<WorkerEntry> worker : planning.deployment().stack().workers()) {
            Optional<Script> script = planning.account().script(worker.name());
            if (script.isEmpty()) {
                planning.refuse(
                        worker.declaration(),
                        "the account has no worker " + worker.name() + " yet, and a version stands beside what is"
                                + " deployed; deploy without a tag first, which makes it live.");
            } else if (!planning.ownership().owns(script.get())) {
                Workers.refuseForeign(planning, worker, script.get());
            } else {
                plan(planning, label, worker, script.get());
            }
        }
    }

    private static void plan(Planning planning, VersionLabel label, StackEntry<WorkerEntry> worker, Script script) {
        WorkerUpload upload = Workers.upload(planning, worker);
        ScriptVersions versions = planning.account().versions(script.id());
        BindingScope.Ids ids = planning.knownIds();
        Change.Builder change = Change.of(key(worker), script.id(), worker.declaration())
                .after(new Bindings(planning.deployment().stack(), worker).needs());
        Optional<Version> present = versions.versions().stream()
                .filter(version -> version.tag().equals(Optional.of(label.tag())))
                .findFirst()
                .filter(version -> carries(version, upload, ids));
        if (present.isPresent()) {
            Version version = present.get();
            planning.previews().add(worker.id(), version, version.alias().orElse(null));
            warnOfPreview(planning, worker);
            planning.add(change.unchanged());
        } else if (versions.live().filter(live -> carries(live, upload, ids)).isPresent()) {
            planning.add(change.unchanged());
        } else if (upload.bundle().filter(WorkerBundle::serviceWorker).isPresent()) {
            planning.refuse(
                    worker.declaration(),
                    "is of the format SERVICE_WORKER, of which Cloudflare keeps no versions; deploy it without a tag, or"
                            + " write it as an ES module.");
        } else if (refuseClasses(planning, worker, script, upload)) {
            warnOfSettings(planning, worker, script, upload);
            warnOfPreview(planning, worker);
            VersionLabel fitting = fitting(planning, label, script.id());
            String salt = upload.salt(versions.live().flatMap(VersionMark::hash));
            planning.add(change.fields(fields(planning, upload, script, fitting))
                    .madeFrom(upload.basis(ids, salt))
                    .create(
                            "is uploaded and not deployed; "
                                    + (versions.active().isEmpty() ? "nothing" : versions.shown()) + " goes on",
                            progress -> upload(progress, upload, fitting, salt, planning.previews())));
        }
    }

    private static boolean carries(Version version, WorkerUpload upload, BindingScope.Ids ids) {
        return VersionMark.hash(version)
                .filter(hash -> upload.matches(ids, hash))
                .isPresent();
    }

    private static List<FieldChange> fields(Planning planning, WorkerUpload upload, Script script, VersionLabel label) {
        List<FieldChange> all = new ArrayList<>(new Differences()
                .value("tag", null, label.tag())
                .value("message", null, label.message())
                .value("alias", null, label.alias())
                .list());
        all.addAll(Workers.differences(planning, upload, script, planning.knownIds()));
        return all;
    }

    /** Classes come and go with a deployment only. */
    private static boolean refuseClasses(
            Planning planning, StackEntry<WorkerEntry> worker, Script script, WorkerUpload upload) {
        boolean same = ScriptObjects.classes(script).equals(upload.exports().keySet());
        if (!same) {
            planning.refuse(
                    worker.declaration(),
                    "the Durable Object classes of " + script.id() + " change from " + ScriptObjects.classes(script)
                            + " to " + upload.exports().keySet()
                            + ", which a version cannot do; deploy that without a tag.");
        }
        return same;
    }

    private static void warnOfSettings(
            Planning planning, StackEntry<WorkerEntry> worker, Script script, WorkerUpload upload) {
        if (!upload.hasSettingsOf(script)) {
            planning.warn(
                    worker.declaration(),
                    "observability, logpush and tail consumers belong to the worker as a whole: the version does not"
                            + " bring what has changed of them, a deployment without a tag does.");
        }
    }

    private static void warnOfPreview(Planning planning, StackEntry<WorkerEntry> worker) {
        if (!DurableObjects.hosted(planning, worker).isEmpty()) {
            planning.warn(
                    worker.declaration(),
                    "has Durable Objects, and Cloudflare gives the versions of such a worker no address; promote the"
                            + " version to 0 percent, and name it in the header Cloudflare-Workers-Version-Overrides.");
        } else if (!planning.account().hasPreviews(worker.name())) {
            planning.warn(
                    worker.declaration(),
                    "has no addresses for its versions; previewUrls = true gives it some with the next deployment.");
        }
    }

    /** Without an alias that would make too long a host name, when it was not asked for by itself. */
    private static VersionLabel fitting(Planning planning, VersionLabel label, String script) {
        String alias = label.alias();
        if (alias == null || alias.length() + 1 + script.length() <= MOST_LABEL) {
            return label;
        }
        if (!alias.equals(label.tag())) {
            planning.refuse(
                    "preview alias",
                    "'" + alias + "-" + script + "' is too long for a part of a host name, which has at most "
                            + MOST_LABEL + " characters; choose a shorter alias.");
        }
        return new VersionLabel(label.tag(), label.message(), null);
    }

    private static void upload(
            Progress progress, WorkerUpload upload, VersionLabel label, String salt, VersionPreviews previews) {
        StackEntry<WorkerEntry> worker = upload.worker();
        Optional<String> receipt = upload.assets().map(files -> AssetSession.upload(progress, worker, files));
        String hash = upload.hash(progress::id, salt);
        Map<String, String> annotations = VersionMark.annotations(label.message(), hash);
        annotations.put("workers/tag", label.tag());
        if (label.alias() != null) {
            annotations.put("workers/alias", label.alias());
        }
        VersionsApi api = progress.api().versions();
        Version version = progress.api()
                .creation()
                .ensured(
                        () -> api.upload(worker.name(), upload.versionForm(progress::id, annotations, receipt)),
                        () -> api.list(worker.name()).items().stream()
                                .filter(found -> VersionMark.hash(found).equals(Optional.of(hash)))
                                .filter(found -> found.tag().equals(Optional.of(label.tag())))
                                .findFirst());
        previews.add(worker.id(), version, label.alias());
    }
}
