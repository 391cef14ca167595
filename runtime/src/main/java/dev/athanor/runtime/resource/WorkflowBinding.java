package dev.athanor.runtime.resource;

import dev.athanor.manifest.WorkflowEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code WorkflowRuns}: <code>{"type":"workflow","name":"ORDERS","workflow_name":"shop-dev-orders","class_name":"Orders"}</code>,
 * with {@code script_name} instead of {@code class_name} when the class lives in another worker.
 */
final class WorkflowBinding implements BindingKind<WorkflowEntry> {

    @Override
    public Class<WorkflowEntry> declaredBy() {
        return WorkflowEntry.class;
    }

    @Override
    public String type() {
        return "workflow";
    }

    @Override
    public Map<String, Object> fields(WorkflowEntry declared, BindingScope scope) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("workflow_name", scope.target().name());
        Optional<String> other = HostBinding.otherScript(WorkflowEntry.class, scope);
        if (other.isPresent()) {
            fields.put("script_name", other.get());
        } else {
            fields.put("class_name", declared.className());
        }
        return fields;
    }

    @Override
    public List<ResourceKey> needs(WorkflowEntry declared, BindingScope scope) {
        return HostBinding.needs(WorkflowEntry.class, scope);
    }
}
