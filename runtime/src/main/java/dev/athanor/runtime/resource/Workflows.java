package dev.athanor.runtime.resource;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.manifest.WorkflowEntry;
import dev.athanor.manifest.WorkflowLimitSettings;
import dev.athanor.runtime.cloudflare.WorkflowsApi.Definition;
import dev.athanor.runtime.cloudflare.WorkflowsApi.Limits;
import dev.athanor.runtime.cloudflare.WorkflowsApi.Schedule;
import dev.athanor.runtime.cloudflare.WorkflowsApi.Workflow;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Workflows, by name: set after the upload of the worker that has their class, since before there is no class; only what
 * does not depend on the code, limits and schedules, is set before it. So the digest of limits that the upload leaves on the
 * script, which Cloudflare does not answer, never says more than is true. {@link RemovedWorkflows} takes away those no longer
 * declared.
 */
final class Workflows implements ResourceKind {

    static final String KIND = "workflow";

    private static final int DEFAULT_STEPS = 10_000;

    static ResourceKey key(StackEntry<?> workflow) {
        return new ResourceKey(KIND, workflow.id());
    }

    /** Whether there is anything to look for in the account. */
    static boolean concern(Planning planning) {
        return !planning.deployment().stack().entries(WorkflowEntry.class).isEmpty()
                || planning.account().scripts().stream()
                        .filter(planning.ownership()::owns)
                        .anyMatch(script ->
                                Ownership.tag(script, UploadTags.WORKFLOWS).isPresent());
    }

    @Override
    public void observe(Planning planning) {
        planning.account().scripts.start(Account.ALL);
        if (!planning.deployment().stack().entries(WorkflowEntry.class).isEmpty()) {
            planning.account().workflows.start(Account.ALL);
        }
    }

    @Override
    public void observeRemoval(Planning planning) {
        observe(planning);
    }

    @Override
    public void plan(Planning planning) {
        Stack stack = planning.deployment().stack();
        for (StackEntry<WorkerEntry> worker : stack.workers()) {
            stack.hosted(WorkflowEntry.class, worker).forEach(workflow -> plan(planning, worker, workflow));
        }
        if (concern(planning)) {
            RemovedWorkflows.planUndeclared(planning);
        }
    }

    @Override
    public void planRemoval(Planning planning) {
        if (concern(planning)) {
            RemovedWorkflows.planAll(planning);
        }
    }

    /** The workflows of a worker that are set before its upload. */
    static List<ResourceKey> before(Planning planning, StackEntry<WorkerEntry> worker) {
        return planning.deployment().stack().hosted(WorkflowEntry.class, worker).stream()
                .filter(workflow -> present(planning, workflow)
                        .filter(found -> isOfClass(found, worker, workflow))
                        .isPresent())
                .map(Workflows::key)
                .toList();
    }

    private static void plan(Planning planning, StackEntry<WorkerEntry> worker, StackEntry<WorkflowEntry> workflow) {
        Change.Builder change = Change.of(key(workflow), workflow.name(), workflow.declaration())
                .noting(Former.note(
                        planning, Note.of(KIND, workflow), workflow.entry().limits() != null));
        WorkflowLimitSettings limits = limits(planning, workflow);
        Definition wanted = definition(worker, workflow.entry(), limits);
        Operation set = progress -> set(progress, workflow, wanted);
        Optional<Workflow> present = present(planning, workflow);
        if (present.isEmpty()) {
            planning.add(change.fields(differences(null, wanted))
                    .after(Workers.key(worker))
                    .create("is not in the account", set));
        } else if (isForeign(planning, present.get(), worker)) {
            planning.refuse(
                    workflow.declaration(),
                    "the account has a workflow " + workflow.name() + " already, of the worker "
                            + present.get().scriptName()
                            + ", which is not of this application and stage; give this one another name, or remove that one.");
        } else if (!isOfClass(present.get(), worker, workflow)) {
            planning.add(change.fields(differences(present.get(), wanted))
                    .after(Workers.key(worker))
                    .update("differs from its declaration", set));
        } else {
            List<FieldChange> differences = settings(planning, worker, workflow, present.get(), wanted);
            planning.add(
                    differences.isEmpty()
                            ? change.unchanged()
                            : change.fields(differences)
                                    .update(
                                            "differs from its declaration",
                                            progress -> set(progress, workflow, withSchedules(wanted))));
        }
    }

    private static void set(Progress progress, StackEntry<WorkflowEntry> workflow, Definition wanted) {
        progress.api().workflows().set(workflow.name(), wanted);
    }

    /** The declared limits, or Cloudflare's default where there were some formerly. */
    private static @Nullable WorkflowLimitSettings limits(Planning planning, StackEntry<WorkflowEntry> workflow) {
        return Former.option(
                workflow.entry().limits(), former(planning, workflow), new WorkflowLimitSettings(DEFAULT_STEPS));
    }

    private static @Nullable WorkflowLimitSettings former(Planning planning, StackEntry<WorkflowEntry> workflow) {
        return Former.any(Former.all(planning, KIND, workflow.name(), WorkflowEntry.class), WorkflowEntry::limits);
    }

    private static List<FieldChange> settings(
            Planning planning,
            StackEntry<WorkerEntry> worker,
            StackEntry<WorkflowEntry> workflow,
            Workflow present,
            Definition wanted) {
        Differences differences = new Differences()
                .value(
                        "schedules",
                        crons(present.crons()),
                        crons(workflow.entry().schedules()));
        Limits limits = wanted.limits();
        boolean sameLimits = planning.account()
                .script(worker.name())
                .flatMap(script -> Ownership.tag(script, UploadTags.WORKFLOWS))
                .equals(digest(planning.deployment().stack(), worker));
        WorkflowLimitSettings former = former(planning, workflow);
        boolean dropped = former != null && workflow.entry().limits() == null;
        if (limits != null && (dropped || !sameLimits)) {
            differences.value("limits.steps", former == null ? "(not known)" : former.steps(), limits.steps());
        }
        return differences.list();
    }

    private static List<FieldChange> differences(@Nullable Workflow before, Definition wanted) {
        Limits limits = wanted.limits();
        List<Schedule> schedules = wanted.schedules();
        return new Differences()
                .value("script_name", before == null ? null : before.scriptName(), wanted.scriptName())
                .value("class_name", before == null ? null : before.className(), wanted.className())
                .value(
                        "schedules",
                        before == null ? null : crons(before.crons()),
                        schedules == null
                                ? null
                                : crons(schedules.stream().map(Schedule::cron).toList()))
                .setting("limits.steps", null, limits == null ? null : limits.steps())
                .list();
    }

    /** Schedules that are not declared are none: what runs by itself must not outlive its declaration. */
    private static Definition withSchedules(Definition wanted) {
        List<Schedule> schedules = wanted.schedules();
        return new Definition(
                wanted.scriptName(), wanted.className(), wanted.limits(), schedules == null ? List.of() : schedules);
    }

    private static Definition definition(
            StackEntry<WorkerEntry> worker, WorkflowEntry entry, @Nullable WorkflowLimitSettings limits) {
        return new Definition(
                worker.name(),
                entry.className(),
                limits == null || limits.steps() == null ? null : new Limits(limits.steps()),
                entry.schedules().isEmpty()
                        ? null
                        : entry.schedules().stream().map(Schedule::new).toList());
    }

    /** What is known of a worker's workflows by its script alone; nothing for a worker without any. */
    static Optional<String> digest(Stack stack, StackEntry<WorkerEntry> worker) {
        List<StackEntry<WorkflowEntry>> workflows = stack.hosted(WorkflowEntry.class, worker);
        if (workflows.isEmpty()) {
            return Optional.empty();
        }
        Digest digest = new Digest();
        workflows.forEach(workflow -> digest.text(workflow.name())
                .text(String.valueOf(workflow.entry().limits())));
        return Optional.of(digest.hex());
    }

    private static Optional<Workflow> present(Planning planning, StackEntry<WorkflowEntry> workflow) {
        return planning.account().workflows().stream()
                .filter(found -> found.name().equals(workflow.name()))
                .findFirst();
    }

    private static boolean isOfClass(
            Workflow present, StackEntry<WorkerEntry> worker, StackEntry<WorkflowEntry> workflow) {
        return worker.name().equals(present.scriptName())
                && workflow.entry().className().equals(present.className())
                && !Boolean.TRUE.equals(present.scriptDeleted());
    }

    private static boolean isForeign(Planning planning, Workflow present, StackEntry<WorkerEntry> worker) {
        String script = present.scriptName();
        return script != null
                && !script.equals(worker.name())
                && !Boolean.TRUE.equals(present.scriptDeleted())
                && !Workers.ours(planning).contains(script);
    }

    private static @Nullable String crons(List<String> crons) {
        return crons.isEmpty() ? null : String.join(", ", new TreeSet<>(crons));
    }
}
