package dev.athanor.runtime.resource;

import dev.athanor.manifest.DispatchNamespaceEntry;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.Creation;
import dev.athanor.runtime.cloudflare.ScriptsApi.Script;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Workers in dispatch namespaces, whose digest and owner are told by their tags as those of other workers are. */
final class TenantWorkers implements ResourceKind {

    static final String KIND = "tenant-worker";

    private static final String NOT_YET = "(known after apply)";

    @Override
    public void observe(Planning planning) {
        observeRemoval(planning);
        planning.deployment()
                .stack()
                .tenants()
                .forEach(worker -> planning.sources().bundles.start(worker));
    }

    @Override
    public void observeRemoval(Planning planning) {
        namespaces(planning).forEach(namespace -> planning.account().tenants.start(namespace.name()));
    }

    @Override
    public void plan(Planning planning) {
        Stack stack = planning.deployment().stack();
        for (StackEntry<WorkerEntry> worker : stack.tenants()) {
            StackEntry<DispatchNamespaceEntry> namespace = stack.namespaceOf(worker);
            Optional<Script> script = planning.account().tenants(namespace.name()).stream()
                    .filter(present -> present.id().equals(worker.name()))
                    .findFirst();
            if (isForeign(planning, script) && !worker.adopts()) {
                planning.refuse(
                        worker.declaration(),
                        "the dispatch namespace " + namespace.name() + " has a worker " + worker.name()
                                + " that is not of this application and stage; give this one another name, remove that one,"
                                + " or take it over with adopt = true.");
            } else {
                planning.add(change(planning, new Tenant(worker, namespace), script));
            }
        }
        planUndeclared(planning, "is no longer declared");
    }

    @Override
    public void planRemoval(Planning planning) {
        for (StackEntry<DispatchNamespaceEntry> namespace : namespaces(planning)) {
            for (Script script : ours(planning, namespace)) {
                planning.add(removal(planning, namespace, script, "goes with the stage"));
            }
        }
    }

    private static void planUndeclared(Planning planning, String reason) {
        Stack stack = planning.deployment().stack();
        for (StackEntry<DispatchNamespaceEntry> namespace : namespaces(planning)) {
            for (Script script : ours(planning, namespace)) {
                boolean declared = stack.tenants().stream()
                        .anyMatch(worker -> worker.name().equals(script.id())
                                && stack.namespaceOf(worker).equals(namespace));
                if (!declared) {
                    planning.add(removal(planning, namespace, script, reason));
                }
            }
        }
    }

    private static Change removal(
            Planning planning, StackEntry<DispatchNamespaceEntry> namespace, Script script, String reason) {
        String name = namespace.name() + "/" + script.id();
        Change.Builder change = Change.of(new ResourceKey(KIND, name), name, null);
        if (Retention.isTagged(script)) {
            return change.keep(Retention.REASON);
        }
        Optional<String> adopted = planning.keptAsAdopted(new ResourceKey(KIND, name), KIND, name, true);
        if (adopted.isPresent()) {
            return change.keep(adopted.get());
        }
        return change.delete(
                reason,
                progress -> Creation.gone(
                        () -> progress.api().dispatchNamespaces().deleteScript(namespace.name(), script.id())));
    }

    private static Change change(Planning planning, Tenant tenant, Optional<Script> script) {
        StackEntry<WorkerEntry> worker = tenant.worker();
        Stack stack = planning.deployment().stack();
        JsonFiles.check(planning, worker);
        PresentVariables variables = new PresentVariables(() -> script.flatMap(
                found -> planning.account().tenantSettings(tenant.namespace().name(), found.id())));
        WorkerUpload upload = new WorkerUpload(
                stack,
                worker,
                planning.sources().bundle(worker),
                planning.sources().assets(worker),
                Map.of(),
                Map.of(),
                SecretValues.of(planning, worker, variables),
                KeptVariables.of(planning, KIND, tenant.path(), worker, variables),
                planning.deployment().digests());
        BindingScope.Ids ids = resource -> planning.id(resource).orElse(NOT_YET);
        Change.Builder change = Change.of(new ResourceKey(KIND, worker.id()), tenant.path(), worker.declaration())
                .noting(Note.of(KIND, tenant.path(), Fragment.of(worker.declaration(), worker.id(), worker.entry())))
                .after(DispatchNamespaces.key(tenant.namespace()))
                .after(new Bindings(stack, worker).needs());
        Optional<String> tag = script.flatMap(present -> Ownership.tag(present, UploadTags.HASH));
        boolean foreign = isForeign(planning, script);
        boolean sameSettings = script.filter(upload::hasSettingsOf).isPresent();
        if (!foreign
                && sameSettings
                && tag.filter(hash -> upload.matches(ids, hash)).isPresent()) {
            return change.unchanged();
        }
        String salt = upload.salt(tag);
        change.madeFrom(tag.orElse("-")).madeFrom(upload.basis(ids, salt));
        Operation operation = progress -> upload(progress, tenant, upload, planning.ownership(), salt);
        change.fields(WorkerDifferences.of(Optional.empty(), upload.metadata(ids, variable -> ""), Set.of()));
        if (foreign) {
            return change.adopt("belongs to somebody else so far, and is taken over", operation);
        }
        return script.isEmpty()
                ? change.create("is not in the account", operation)
                : change.update("differs from its declaration", operation);
    }

    private static boolean isForeign(Planning planning, Optional<Script> script) {
        return script.filter(found -> !planning.ownership().owns(found)).isPresent();
    }

    /** Whether a namespace has a worker that stays. */
    static boolean retainsIn(Planning planning, StackEntry<DispatchNamespaceEntry> namespace) {
        return ours(planning, namespace).stream().anyMatch(Retention::isTagged);
    }

    private static void upload(
            Progress progress, Tenant tenant, WorkerUpload upload, Ownership ownership, String salt) {
        var api = progress.api().dispatchNamespaces();
        String namespace = tenant.namespace().name();
        String name = tenant.worker().name();
        Optional<String> receipt = upload.assets()
                .map(files -> AssetSession.upload(
                        progress.api().assets(), files, manifest -> api.startAssets(namespace, name, manifest)));
        String hash = upload.hash(progress::id, salt);
        api.upload(namespace, name, upload.form(progress::id, ownership, hash, receipt, null));
    }

    private static List<StackEntry<DispatchNamespaceEntry>> namespaces(Planning planning) {
        return planning.deployment().stack().entries(DispatchNamespaceEntry.class);
    }

    private static List<Script> ours(Planning planning, StackEntry<DispatchNamespaceEntry> namespace) {
        return planning.account().tenants(namespace.name()).stream()
                .filter(planning.ownership()::owns)
                .toList();
    }

    private record Tenant(StackEntry<WorkerEntry> worker, StackEntry<DispatchNamespaceEntry> namespace) {

        /** How plans and the ledger call it. */
        String path() {
            return namespace.name() + "/" + worker.name();
        }
    }
}
