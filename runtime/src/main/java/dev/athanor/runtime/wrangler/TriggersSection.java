package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.CronTrigger;
import java.util.Map;

/** Schedules. They are written even where there are none: wrangler then removes those of an earlier deployment. */
final class TriggersSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        configuration.put(
                "triggers",
                Map.of(
                        "crons",
                        worker.entry().triggers().crons().stream()
                                .map(CronTrigger::expression)
                                .toList()));
    }
}
