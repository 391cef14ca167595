package dev.athanor.runtime.resource;

import dev.athanor.manifest.QueueEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Map;

/** {@code Producer}: <code>{"type":"queue","name":"TASKS","queue_name":"shop-dev-tasks"}</code>. */
final class QueueBinding implements BindingKind<QueueEntry> {

    @Override
    public Class<QueueEntry> declaredBy() {
        return QueueEntry.class;
    }

    @Override
    public String type() {
        return "queue";
    }

    @Override
    public Map<String, Object> fields(QueueEntry declared, BindingScope scope) {
        return Map.of("queue_name", scope.target().name());
    }

    @Override
    public List<ResourceKey> needs(QueueEntry declared, BindingScope scope) {
        return List.of(Queues.key(scope.target()));
    }
}
