package dev.athanor.runtime.resource;

import dev.athanor.manifest.WorkflowEntry;
import dev.athanor.runtime.cloudflare.Creation;
import dev.athanor.runtime.cloudflare.WorkflowsApi.Workflow;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Workflows of our workers that go. The state of their instances goes with them; while some of these have not ended, that
 * takes consent.
 */
final class RemovedWorkflows {

    /** Cloudflare's words for the states that an instance does not leave by itself. */
    private static final Set<String> FINAL = Set.of("complete", "errored", "terminated", "unknown");

    private RemovedWorkflows() {}

    /** Those that are no longer declared. They go after the upload that no longer has their class. */
    static void planUndeclared(Planning planning) {
        List<StackEntry<WorkflowEntry>> declared = planning.deployment().stack().entries(WorkflowEntry.class);
        for (Workflow workflow : ours(planning, Retention.undeclared(planning))) {
            if (declared.stream().noneMatch(entry -> entry.name().equals(workflow.name()))) {
                ResourceKey key = new ResourceKey(Workflows.KIND, workflow.name());
                if (mayGo(planning, key, workflow)) {
                    planning.add(Change.of(key, workflow.name(), null)
                            .after(uploads(planning, workflow))
                            .delete("is no longer declared", progress -> delete(progress, workflow)));
                } else {
                    planning.refuse(
                            workflow.name(),
                            "the workflow " + workflow.name() + " is no longer declared, and " + unfinished(workflow)
                                    + " of its instances have not ended; declare it again, wait for them, or consent to"
                                    + " the loss of " + key + ".");
                }
            }
        }
    }

    /** What is written of workers, but for the removal of the workflow's own, which waits for the workflow. */
    private static List<ResourceKey> uploads(Planning planning, Workflow workflow) {
        boolean declared = planning.deployment().stack().workers().stream()
                .anyMatch(worker -> worker.name().equals(workflow.scriptName()));
        return planning.writing(Workers.KIND).stream()
                .filter(key -> declared || !key.id().equals(workflow.scriptName()))
                .toList();
    }

    /** All of the stage's. */
    static void planAll(Planning planning) {
        for (Workflow workflow : ours(planning, Retention.all(planning))) {
            Optional<StackEntry<WorkflowEntry>> declared = declared(planning, workflow);
            ResourceKey key = key(planning, workflow);
            Change.Builder change = Change.of(
                    key, workflow.name(), declared.map(StackEntry::declaration).orElse(null));
            planning.add(
                    mayGo(planning, key, workflow)
                            ? change.delete("goes with the stage", progress -> delete(progress, workflow))
                            : change.keep(
                                    "has " + unfinished(workflow)
                                            + " instances that have not ended; it goes when their loss is consented to by name"));
        }
    }

    /** The workflows that a script has in the account. */
    static List<Workflow> of(Planning planning, String script) {
        return Workflows.concern(planning)
                ? planning.account().workflows().stream()
                        .filter(workflow -> script.equals(workflow.scriptName()))
                        .toList()
                : List.of();
    }

    /** Whether a workflow may be deleted. */
    static boolean mayGo(Planning planning, Workflow workflow) {
        return mayGo(planning, key(planning, workflow), workflow);
    }

    /** The step that is about a workflow when the stage goes. */
    static ResourceKey key(Planning planning, Workflow workflow) {
        return declared(planning, workflow)
                .map(Workflows::key)
                .orElseGet(() -> new ResourceKey(Workflows.KIND, workflow.name()));
    }

    private static boolean mayGo(Planning planning, ResourceKey key, Workflow workflow) {
        return unfinished(workflow) == 0 || planning.mayLose(key, workflow.name());
    }

    private static Optional<StackEntry<WorkflowEntry>> declared(Planning planning, Workflow workflow) {
        return planning.deployment().stack().entries(WorkflowEntry.class).stream()
                .filter(entry -> entry.name().equals(workflow.name()))
                .findFirst();
    }

    /** Those of our workers, except for workers that stay with all of theirs. */
    private static List<Workflow> ours(Planning planning, Set<String> retained) {
        Set<String> scripts = new HashSet<>(Workers.ours(planning));
        scripts.removeAll(retained);
        return planning.account().workflows().stream()
                .filter(workflow -> scripts.contains(workflow.scriptName())
                        || (Boolean.TRUE.equals(workflow.scriptDeleted())
                                && declared(planning, workflow).isPresent()))
                .toList();
    }

    private static int unfinished(Workflow workflow) {
        Map<String, Integer> instances = workflow.instances();
        return instances == null
                ? 0
                : instances.entrySet().stream()
                        .filter(entry -> !FINAL.contains(entry.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
    }

    private static void delete(Progress progress, Workflow workflow) {
        Creation.gone(() -> progress.api().workflows().delete(workflow.name()));
    }
}
