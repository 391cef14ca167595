package dev.athanor.runtime.resource;

import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A service binding: <code>{"type":"service","name":"USERS","service":"shop-dev-users","entrypoint":"UserService"}</code>. */
final class EntrypointBinding implements BindingKind<EntrypointEntry> {

    @Override
    public Class<EntrypointEntry> declaredBy() {
        return EntrypointEntry.class;
    }

    @Override
    public String type() {
        return "service";
    }

    @Override
    public Map<String, Object> fields(EntrypointEntry declared, BindingScope scope) {
        return ServiceFields.of(scope.stack().script(declared.worker()), declared.className(), scope);
    }

    /** A worker of another project is there, or nothing is planned. */
    @Override
    public List<ResourceKey> needs(EntrypointEntry declared, BindingScope scope) {
        Optional<StackEntry<WorkerEntry>> own =
                scope.stack().entry(declared.worker()).as(WorkerEntry.class);
        return own.stream().map(Workers::key).toList();
    }
}
