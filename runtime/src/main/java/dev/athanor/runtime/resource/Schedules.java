package dev.athanor.runtime.resource;

import dev.athanor.manifest.CronTrigger;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.ScriptsApi.Schedule;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.FieldChange;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The cron expressions of each worker, as a whole: one that is no longer declared goes. */
final class Schedules implements ResourceKind {

    private static final String KIND = "schedules";

    static ResourceKey key(StackEntry<?> worker) {
        return new ResourceKey(KIND, worker.id());
    }

    @Override
    public void observe(Planning planning) {
        planning.deployment()
                .stack()
                .workers()
                .forEach(worker -> planning.account().schedules.start(worker.name()));
    }

    @Override
    public void observeRemoval(Planning planning) {
        observe(planning);
    }

    @Override
    public void plan(Planning planning) {
        for (StackEntry<WorkerEntry> worker : planning.deployment().stack().workers()) {
            List<String> wanted = worker.entry().triggers().crons().stream()
                    .map(CronTrigger::expression)
                    .distinct()
                    .toList();
            List<String> present = planning.account().schedules(worker.name());
            if (!wanted.isEmpty() || !present.isEmpty()) {
                planning.add(change(worker, wanted, present));
            }
        }
    }

    @Override
    public void planRemoval(Planning planning) {
        Set<String> retained = Retention.all(planning);
        for (StackEntry<WorkerEntry> worker : planning.deployment().stack().workers()) {
            boolean goes = Workers.ours(planning).contains(worker.name()) && !retained.contains(worker.name());
            if (goes && !planning.account().schedules(worker.name()).isEmpty()) {
                planning.add(Change.of(key(worker), worker.name(), worker.declaration())
                        .delete("goes with the stage", progress -> set(progress, worker.name(), List.of())));
            }
        }
    }

    private static Change change(StackEntry<WorkerEntry> worker, List<String> wanted, List<String> present) {
        Change.Builder change = Change.of(key(worker), worker.name(), worker.declaration())
                .fields(differences(wanted, present))
                .after(Workers.key(worker));
        Operation set = progress -> set(progress, worker.name(), wanted);
        if (present.isEmpty()) {
            return change.create("is not in the account", set);
        }
        if (wanted.isEmpty()) {
            return change.delete("is no longer declared", set);
        }
        return new TreeSet<>(wanted).equals(new TreeSet<>(present))
                ? change.unchanged()
                : change.update("differs from its declaration", set);
    }

    private static List<FieldChange> differences(List<String> wanted, List<String> present) {
        Differences differences = new Differences();
        present.stream().filter(cron -> !wanted.contains(cron)).forEach(cron -> differences.value("cron", cron, null));
        wanted.stream().filter(cron -> !present.contains(cron)).forEach(cron -> differences.value("cron", null, cron));
        return differences.list();
    }

    private static void set(Progress progress, String script, List<String> crons) {
        progress.api()
                .scripts()
                .setSchedules(script, crons.stream().map(Schedule::new).toList());
    }
}
