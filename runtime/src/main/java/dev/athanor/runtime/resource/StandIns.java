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

/**
 * What is uploaded first of a worker in a circle of service bindings, so that there is something to bind to. It answers 503
 * until the worker itself follows.
 */
final class StandIns {

    private static final String KIND = "worker-stand-in";
    private static final String MODULE = "stand-in.js";
    private static final String CODE =
            "export default { fetch() { return new Response(\"being deployed\", { status: 503 }); } };\n";

    private StandIns() {}

    static ResourceKey key(StackEntry<?> worker) {
        return new ResourceKey(KIND, worker.id());
    }

    static Change change(Planning planning, StackEntry<WorkerEntry> worker) {
        Ownership ownership = planning.ownership();
        return Change.of(key(worker), worker.name(), worker.declaration())
                .create(
                        "breaks a circle of service bindings",
                        progress -> progress.api().scripts().upload(worker.name(), form(worker, ownership)));
    }

    private static Multipart form(StackEntry<WorkerEntry> worker, Ownership ownership) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("main_module", MODULE);
        metadata.put("compatibility_date", worker.entry().compatibility().date());
        metadata.put("tags", ownership.tags());
        byte[] code = CODE.getBytes(StandardCharsets.UTF_8);
        return new Multipart(List.of(
                WorkerUpload.json(metadata), new Part(MODULE, MODULE, "application/javascript+module", () -> code)));
    }
}
