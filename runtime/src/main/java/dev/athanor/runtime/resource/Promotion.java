package dev.athanor.runtime.resource;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.VersionsApi.Share;
import dev.athanor.runtime.cloudflare.VersionsApi.Version;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.VersionChoice;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lets a version answer a part of the requests, or all; the rest is that of the version which has most of them now. */
record Promotion(Aim.Promote aim) implements Recipe {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public void observe(Planning planning) {
        Deployments.observe(planning, aim.version());
    }

    @Override
    public void plan(Planning planning) {
        VersionChoice choice = aim.version();
        boolean found = false;
        for (StackEntry<WorkerEntry> worker : Deployments.chosen(planning, choice)) {
            ScriptVersions versions = planning.account().versions(worker.name());
            Optional<Version> version = Deployments.find(versions, choice);
            if (version.isPresent()) {
                found = true;
                plan(planning, worker, versions, version.get());
            } else if (!choice.workers().isEmpty()) {
                planning.refuse(worker.name(), "has no version that is " + choice.shown() + "; list its versions.");
            }
        }
        if (!found && choice.workers().isEmpty()) {
            planning.refuse(
                    "stage " + planning.deployment().stack().stage(),
                    "has no worker with " + choice.shown() + "; list the versions that there are.");
        }
    }

    private void plan(Planning planning, StackEntry<WorkerEntry> worker, ScriptVersions versions, Version version) {
        double percentage = aim.percentage().doubleValue();
        if (aim.percentage().compareTo(ALL) == 0) {
            Deployments.plan(
                    planning, worker, List.of(new Share(version.id(), percentage)), aim.message(), aim.force());
            return;
        }
        Optional<Share> rest = versions.active().stream()
                .filter(share -> !share.versionId().equals(version.id()))
                .max(Comparator.comparingDouble(Share::percentage));
        if (rest.isEmpty()) {
            planning.refuse(
                    worker.name(),
                    versions.shown(version.id()) + " is the only version that is deployed, and there is none that could"
                            + " answer the rest; deploy another one, or roll back.");
            return;
        }
        double remaining = ALL.subtract(aim.percentage()).doubleValue();
        List<Share> shares = List.of(
                new Share(version.id(), percentage), new Share(rest.get().versionId(), remaining));
        Deployments.plan(planning, worker, shares, aim.message(), aim.force());
    }
}
