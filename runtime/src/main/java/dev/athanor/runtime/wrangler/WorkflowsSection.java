package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.WorkflowEntry;
import dev.athanor.manifest.WorkflowLimitSettings;
import dev.athanor.runtime.link.StackEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The workflows that the worker binds. Limits and schedules stand on the first binding in the worker that has the class;
 * wrangler takes them nowhere else.
 */
final class WorkflowsSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        Set<String> seen = new LinkedHashSet<>();
        List<Map<String, Object>> workflows = worker.declarations(WorkflowEntry.class).stream()
                .map(bound -> workflow(bound, worker, seen.add(bound.to().name())))
                .toList();
        Settings.put(configuration, "workflows", workflows);
    }

    private static Map<String, Object> workflow(
            Bound<StackEntry<WorkflowEntry>> bound, ConfiguredWorker worker, boolean isFirst) {
        StackEntry<WorkflowEntry> workflow = bound.to();
        Optional<String> other = worker.stack()
                .hostScript(workflow)
                .filter(script -> !script.equals(worker.declared().name()));
        Settings settings = new Settings()
                .with("binding", bound.name())
                .with("name", workflow.name())
                .with("class_name", workflow.entry().className())
                .with("script_name", other.orElse(null));
        if (other.isEmpty() && isFirst) {
            settings(workflow.entry(), settings);
        }
        return settings.toMap();
    }

    private static void settings(WorkflowEntry workflow, Settings settings) {
        WorkflowLimitSettings limits = workflow.limits();
        if (limits != null && limits.steps() != null) {
            settings.with("limits", Map.of("steps", limits.steps()));
        }
        if (!workflow.schedules().isEmpty()) {
            settings.with("schedules", workflow.schedules());
        }
    }
}
