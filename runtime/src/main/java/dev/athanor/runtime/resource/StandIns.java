package dev.athanor.runtime.resource;

import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.Multipart;
import dev.athanor.runtime.cloudflare.Multipart.Part;
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
    private static final String CODE =
            "export default { fetch() { return new Response(\"being deployed\", { status: 503 }); } };\n";

    private StandIns() {}

    static ResourceKey key(StackEntry<?> worker) {
        return new ResourceKey(KIND, worker.id());
    }

    static Change change(Planning planning, StackEntry<WorkerEntry> worker) {
        Ownership ownership = planning.ownership();
        Map<String, Map<String, String>> exports = DurableObjects.expectingExports(planning, worker);
        exports.values().removeIf(export -> export.containsKey("state"));
        return Change.of(key(worker), worker.name(), worker.declaration())
                .create(
                        "breaks a circle of service bindings",
                        progress -> progress.api()
                                .scripts()
                                .upload(
                                        worker.name(),
                                        form(
                                                worker.entry().compatibility().date(),
                                                ownership,
                                                exports,
                                                code(exports.keySet()))));
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

    /** Others may be bound to its Durable Objects too, so that their classes have to be there. */
    private static String code(Set<String> classes) {
        StringBuilder code = new StringBuilder(CODE);
        if (!classes.isEmpty()) {
            code.append("import { DurableObject } from \"cloudflare:workers\";\n");
        }
        classes.forEach(name -> code.append("export class ").append(name).append(" extends DurableObject {}\n"));
        return code.toString();
    }
}
