package dev.athanor.runtime.resource;

import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.Multipart;
import dev.athanor.runtime.cloudflare.Multipart.Part;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is uploaded first of a worker in a circle of service bindings, so that there is something to bind to. It answers 503
 * until the worker itself follows.
 */
final class StandIns {

    private static final String KIND = "worker-stand-in";
    private static final String MODULE = "stand-in.js";
    private static final String DATE_OF_LAST = "2026-04-01";
    private static final String IMPORT = "import { DurableObject, WorkerEntrypoint } from \"cloudflare:workers\";\n";
    private static final String CODE =
            "export default { fetch() { return new Response(\"being deployed\", { status: 503 }); }, tail() {} };\n";

    private StandIns() {}

    static ResourceKey key(StackEntry<?> worker) {
        return new ResourceKey(KIND, worker.id());
    }

    static Change change(Planning planning, StackEntry<WorkerEntry> worker) {
        Ownership ownership = planning.ownership();
        Map<String, Map<String, String>> exports = DurableObjects.expectingExports(planning, worker);
        exports.values().removeIf(export -> export.containsKey("state"));
        String code = code(exports.keySet(), entrypoints(planning.deployment().stack(), worker));
        return Change.of(key(worker), worker.name(), worker.declaration())
                .create(
                        "breaks a circle of service bindings",
                        progress -> progress.api()
                                .scripts()
                                .upload(
                                        worker.name(),
                                        form(worker.entry().compatibility().date(), ownership, exports, code)));
    }

    /** The last upload of a script that goes right after, for what it says of its Durable Objects. */
    static Multipart last(Ownership ownership, Map<String, Map<String, String>> exports) {
        return form(DATE_OF_LAST, ownership, exports, CODE);
    }

    private static Multipart form(
            String compatibilityDate, Ownership ownership, Map<String, Map<String, String>> exports, String code) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("main_module", MODULE);
        metadata.put("compatibility_date", compatibilityDate);
        metadata.put("tags", ownership.tags());
        if (!exports.isEmpty()) {
            metadata.put("exports", exports);
        }
        byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
        return new Multipart(List.of(
                WorkerUpload.json(metadata), new Part(MODULE, MODULE, "application/javascript+module", () -> bytes)));
    }

    /** Others may be bound to its Durable Objects and its entrypoints, so that their classes have to be there. */
    private static String code(Set<String> objects, List<String> entrypoints) {
        StringBuilder code = new StringBuilder();
        if (!objects.isEmpty() || !entrypoints.isEmpty()) {
            code.append(IMPORT);
        }
        objects.forEach(name -> appendClass(code, name, "DurableObject"));
        entrypoints.forEach(name -> appendClass(code, name, "WorkerEntrypoint"));
        return code.append(CODE).toString();
    }

    private static void appendClass(StringBuilder code, String name, String base) {
        code.append("export class ")
                .append(name)
                .append(" extends ")
                .append(base)
                .append(" {}\n");
    }

    /** The entrypoints of a worker that have a name. */
    static List<String> entrypoints(Stack stack, StackEntry<WorkerEntry> worker) {
        return stack.entries(EntrypointEntry.class).stream()
                .map(StackEntry::entry)
                .filter(entrypoint -> entrypoint.worker().equals(worker.declaration()))
                .map(EntrypointEntry::className)
                .filter(name -> !name.equals(EntrypointEntry.DEFAULT_EXPORT))
                .toList();
    }
}
