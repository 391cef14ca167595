package dev.athanor.runtime.resource;

import static java.util.stream.Collectors.joining;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.VersionsApi.Share;
import dev.athanor.runtime.cloudflare.VersionsApi.Version;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.VersionChoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets an earlier version answer all requests again: the one that is named, or the last that did before. Code and bindings
 * come back with it; data, schedules, consumers and addresses stay as they are.
 */
record Rollback(Aim.Rollback aim) implements Recipe {

    @Override
    public void observe(Planning planning) {
        Deployments.observe(planning, aim.version());
    }

    @Override
    public void plan(Planning planning) {
        VersionChoice choice = aim.version();
        Map<StackEntry<WorkerEntry>, Version> targets = new LinkedHashMap<>();
        for (StackEntry<WorkerEntry> worker : Deployments.chosen(planning, choice)) {
            ScriptVersions versions = planning.account().versions(worker.name());
            Optional<Version> target = choice.isNamed() ? Deployments.find(versions, choice) : versions.before();
            target.ifPresent(version -> targets.put(worker, version));
            if (target.isEmpty() && !choice.workers().isEmpty()) {
                planning.refuse(
                        worker.name(),
                        "has no "
                                + (choice.isNamed()
                                        ? "version that is " + choice.shown()
                                        : "earlier version that answered all requests")
                                + "; list its versions.");
            }
        }
        if (targets.isEmpty() && choice.workers().isEmpty()) {
            planning.refuse(
                    "stage " + planning.deployment().stack().stage(),
                    choice.isNamed()
                            ? "has no worker with " + choice.shown() + "; list the versions that there are."
                            : "has no worker with an earlier version that answered all requests.");
        } else if (targets.size() > 1 && !choice.isNamed() && choice.workers().isEmpty()) {
            planning.refuse(
                    "stage " + planning.deployment().stack().stage(),
                    "has several workers with an earlier version, which need not belong together: "
                            + targets.entrySet().stream()
                                    .map(entry -> shown(planning, entry))
                                    .collect(joining(", "))
                            + "; name the workers to roll back, or a tag.");
        } else {
            targets.forEach((worker, version) -> Deployments.plan(
                    planning, worker, List.of(new Share(version.id(), 100)), aim.message(), aim.force()));
        }
    }

    private static String shown(Planning planning, Map.Entry<StackEntry<WorkerEntry>, Version> target) {
        String script = target.getKey().name();
        return target.getKey().id() + " to "
                + planning.account().versions(script).shown(target.getValue().id());
    }
}
