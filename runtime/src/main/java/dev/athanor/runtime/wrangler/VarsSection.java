package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.JsonTarget;
import dev.athanor.manifest.TextTarget;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Texts, JSON values, and the names of the queues that a worker consumes, which its generated code reads. */
final class VarsSection implements Section {

    private static final String QUEUES = "ATHANOR_QUEUES";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        Settings vars = new Settings();
        worker.values(TextTarget.class)
                .forEach(bound -> vars.with(bound.name(), bound.to().text()));
        worker.values(JsonTarget.class)
                .forEach(bound ->
                        vars.with(bound.name(), JSON.readTree(bound.to().json())));
        Map<String, String> queues = worker.stack().consumedQueues(worker.declared());
        if (!queues.isEmpty()) {
            vars.with(QUEUES, queues);
        }
        vars.putInto(configuration, "vars");
    }
}
