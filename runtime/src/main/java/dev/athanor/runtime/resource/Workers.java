package dev.athanor.runtime.resource;

import dev.athanor.manifest.AddressSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.ScriptsApi.Script;
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
 * Worker scripts. Whether one differs is told by the digest that its live version carries; whose it is by its tags, so that
 * one of ours that is no longer declared goes, and somebody else's of the same name is left alone.
 */
final class Workers implements ResourceKind {

    static final String KIND = "worker";

    static ResourceKey key(StackEntry<?> worker) {
        return new ResourceKey(KIND, worker.id());
    }

    /** The names of all scripts that are ours. */
    static Set<String> ours(Planning planning) {
        Ownership ownership = planning.ownership();
        return planning.account().scripts().stream()
                .filter(ownership::owns)
                .map(Script::id)
                .collect(Collectors.toSet());
    }

    @Override
    public void observe(Planning planning) {
        planning.account().scripts.start(Account.ALL);
        planning.deployment().stack().workers().forEach(worker -> {
            planning.sources().bundles.start(worker);
            planning.account().startVersions(worker.name());
            planning.account().settings.start(worker.name());
        });
    }

    @Override
    public void observeVersion(Planning planning) {
        VersionUploads.observe(planning);
    }

    @Override
    public void planVersion(Planning planning, VersionLabel label) {
        VersionUploads.plan(planning, label);
    }

    @Override
    public void observeRemoval(Planning planning) {
        planning.account().scripts.start(Account.ALL);
    }

    @Override
    public void plan(Planning planning) {
        ServiceOrder order = ServiceOrder.of(planning);
        order.standIns().forEach(worker -> planning.add(StandIns.change(planning, worker)));
        for (StackEntry<WorkerEntry> worker : planning.deployment().stack().workers()) {
            Optional<Script> script = planning.account().script(worker.name());
            if (isForeign(planning, script) && !worker.adopts()) {
                refuseForeign(planning, worker, script.orElseThrow());
            } else {
                FirstUploads.add(planning, worker, needs(planning, worker, order));
                planning.add(change(planning, worker, script, order));
            }
        }
        RemovedWorkers.planUndeclared(planning);
    }

    @Override
    public void planRemoval(Planning planning) {
        RemovedWorkers.planAll(planning);
    }

    /** All that an upload of a worker sends. */
    static WorkerUpload upload(Planning planning, StackEntry<WorkerEntry> worker) {
        JsonFiles.check(planning, worker);
        return upload(planning, worker, DurableObjects.exports(planning, worker));
    }

    private static Change change(
            Planning planning, StackEntry<WorkerEntry> worker, Optional<Script> script, ServiceOrder order) {
        WorkerUpload upload = upload(planning, worker);
        Change.Builder change = Change.of(key(worker), worker.name(), worker.declaration())
                .noting(Note.of(KIND, worker))
                .after(needs(planning, worker, order))
                .after(FirstUpload.before(planning, worker))
                .after(ObjectTransfers.handingOver(planning, worker))
                .after(FormerUsers.released(planning, worker))
                .after(ObjectTransfers.expecting(planning, worker.name()))
                .after(Workflows.before(planning, worker))
                .after(AssetUploads.key(worker))
                .after(RemovedConsumers.by(planning, worker.name()));
        BindingScope.Ids ids = planning.knownIds();
        if (script.isEmpty()) {
            String salt = upload.salt(Optional.empty());
            return change.fields(WorkerDifferences.of(Optional.empty(), upload.metadata(ids, variable -> ""), Set.of()))
                    .madeFrom(upload.basis(ids, salt))
                    .create("is not in the account", progress -> create(progress, upload, planning, salt));
        }
        LiveVersion live = LiveVersion.of(planning, script.get());
        change.madeFrom(live.basis());
        if (isForeign(planning, script)) {
            String salt = upload.salt(Optional.empty());
            return change.fields(differences(planning, upload, script.get(), ids))
                    .madeFrom(upload.basis(ids, salt))
                    .adopt(
                            "belongs to " + Ownership.owner(script.get()) + " so far, and is taken over",
                            progress -> upload(progress, upload, planning, salt));
        }
        String salt = upload.salt(live.hash());
        change.madeFrom(upload.basis(ids, salt));
        if (ClassRenames.leadElsewhere(planning, worker)) {
            return change.update(
                    "is bound to classes that take over each other's names",
                    progress -> upload(progress, upload, planning, salt));
        }
        if (isUploaded(upload, script.get(), live, ids)) {
            List<FieldChange> drift = SettingDifferences.drift(
                    planning.account().settings(worker.name()), upload.metadata(ids, variable -> ""));
            return drift.isEmpty()
                    ? change.unchanged()
                    : change.fields(drift)
                            .drift(true)
                            .update(Change.CHANGED_OUTSIDE, progress -> upload(progress, upload, planning, salt));
        }
        live.gradual()
                .ifPresent(shares -> planning.warn(
                        worker.declaration(),
                        "is in a gradual deployment (" + shares + "), which this deployment ends: what is declared will"
                                + " answer all requests."));
        return change.fields(live.change())
                .fields(differences(planning, upload, script.get(), ids))
                .drift(live.isDrift())
                .update(live.reason(), progress -> upload(progress, upload, planning, salt));
    }

    /** The same with other classes. */
    static WorkerUpload upload(
            Planning planning, StackEntry<WorkerEntry> worker, Map<String, Map<String, String>> exports) {
        PresentVariables present = new PresentVariables(() -> planning.account().settings(worker.name()));
        return new WorkerUpload(
                planning.deployment().stack(),
                worker,
                planning.sources().bundle(worker),
                planning.sources().assets(worker),
                exports,
                DurableObjects.farewells(planning, worker),
                SecretValues.of(planning, worker, present),
                KeptVariables.of(planning, KIND, worker.name(), worker, present),
                planning.deployment().digests());
    }

    private static List<ResourceKey> needs(Planning planning, StackEntry<WorkerEntry> worker, ServiceOrder order) {
        List<ResourceKey> needs = new ArrayList<>();
        new Bindings(planning.deployment().stack(), worker)
                .needs().stream().filter(key -> !key.kind().equals(KIND)).forEach(needs::add);
        order.before(worker).forEach(other -> needs.add(FirstUpload.bindableAfter(planning, other)));
        order.standIns().forEach(standIn -> needs.add(StandIns.key(standIn)));
        return needs;
    }

    static List<FieldChange> differences(Planning planning, WorkerUpload upload, Script script, BindingScope.Ids ids) {
        List<FieldChange> all = new ArrayList<>(new Differences()
                .value("code", Ownership.tag(script, UploadTags.CODE).orElse(null), upload.code())
                .value(
                        "assets",
                        Ownership.tag(script, UploadTags.ASSETS).orElse(null),
                        upload.assetsDigest().orElse(null))
                .value("retain", Retention.isTagged(script), upload.retains())
                .list());
        all.addAll(WorkerDifferences.of(
                planning.account().settings(script.id()),
                upload.metadata(ids, variable -> ""),
                upload.kept().names()));
        if (all.isEmpty()) {
            all.add(new FieldChange("secrets and other settings", "(not shown)", "(not shown)"));
        }
        return all;
    }

    private static void create(Progress progress, WorkerUpload upload, Planning planning, String salt) {
        upload(progress, upload, planning, salt);
        AddressSettings addresses = upload.worker().entry().addresses();
        if (!addresses.url() && !addresses.hasPreviews()) {
            WorkerAddress.keepPrivate(progress, upload.worker().name());
        }
    }

    private static void upload(Progress progress, WorkerUpload upload, Planning planning, String salt) {
        StackEntry<WorkerEntry> worker = upload.worker();
        ClassRenames.note(planning, progress, worker);
        Optional<String> receipt = upload.assets()
                .map(files -> progress.receipt(AssetUploads.key(worker))
                        .orElseGet(() -> AssetSession.upload(progress, worker, files)));
        String hash = upload.hash(progress::id, salt);
        progress.api()
                .scripts()
                .upload(
                        worker.name(),
                        upload.form(progress::id, planning.ownership(), hash, receipt, planning.message()));
    }

    private static boolean isForeign(Planning planning, Optional<Script> script) {
        return script.filter(found -> !planning.ownership().owns(found)).isPresent();
    }

    /** Whether what answers is what an upload would bring. */
    private static boolean isUploaded(WorkerUpload upload, Script script, LiveVersion live, BindingScope.Ids ids) {
        return live.hash().filter(hash -> upload.matches(ids, hash)).isPresent() && upload.hasSettingsOf(script);
    }

    static void refuseForeign(Planning planning, StackEntry<WorkerEntry> worker, Script script) {
        planning.refuse(
                worker.declaration(),
                "the account has a worker " + worker.name() + " that is not of this application and stage; it seems to"
                        + " belong to " + Ownership.owner(script)
                        + "; give this one another name, remove that one, or take it over with adopt = true.");
    }
}
