package dev.athanor.reliability;

import dev.athanor.runtime.bundle.BundleRequest;
import dev.athanor.runtime.bundle.ModuleContent;
import dev.athanor.runtime.bundle.WorkerBundle;
import dev.athanor.runtime.bundle.WorkerModule;
import dev.athanor.runtime.resource.WorkerCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The code of workers, made once: tests apply the same code often, in other processes too.
 *
 * @param workers the code by the worker's id
 */
record Bundles(Map<String, WorkerBundle> workers) implements WorkerCode {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Bundles {
        workers = new ConcurrentHashMap<>(workers);
    }

    @Override
    public WorkerBundle bundle(BundleRequest request) {
        WorkerBundle bundle = workers.get(request.name());
        if (bundle == null) {
            throw new IllegalArgumentException("there is no code for " + request.name());
        }
        return bundle;
    }

    /** The same with what something else makes of the code of other workers. */
    WorkerCode orElse(WorkerCode maker) {
        return request -> workers.computeIfAbsent(request.name(), name -> maker.bundle(request));
    }

    /** The same, each with a line more. */
    Bundles changed() {
        Map<String, WorkerBundle> changed = new ConcurrentHashMap<>();
        workers.forEach((name, bundle) -> changed.put(name, changed(bundle)));
        return new Bundles(changed);
    }

    private static WorkerBundle changed(WorkerBundle bundle) {
        List<WorkerModule> modules = new ArrayList<>(bundle.modules());
        WorkerModule main = modules.get(0);
        byte[] code = (main.content().text() + "\n// changed\n").getBytes(StandardCharsets.UTF_8);
        modules.set(0, new WorkerModule(main.name(), main.contentType(), ModuleContent.of(code)));
        return new WorkerBundle(bundle.mainModule(), bundle.serviceWorker(), modules);
    }

    /** Writes them into a file, for another process. */
    void write(Path file) throws IOException {
        ObjectNode all = JSON.createObjectNode();
        workers.forEach((name, bundle) -> {
            ObjectNode worker =
                    all.putObject(name).put("main", bundle.mainModule()).put("serviceWorker", bundle.serviceWorker());
            for (WorkerModule module : bundle.modules()) {
                worker.withArray("modules")
                        .addObject()
                        .put("name", module.name())
                        .put("type", module.contentType())
                        .put(
                                "content",
                                Base64.getEncoder()
                                        .encodeToString(module.content().toBytes()));
            }
        });
        Files.write(file, JSON.writeValueAsBytes(all));
    }

    /** What another process wrote. */
    static Bundles read(Path file) {
        Map<String, WorkerBundle> workers = new ConcurrentHashMap<>();
        JSON.readTree(bytes(file)).properties().forEach(entry -> workers.put(entry.getKey(), bundle(entry.getValue())));
        return new Bundles(workers);
    }

    private static WorkerBundle bundle(JsonNode worker) {
        List<WorkerModule> modules = worker.path("modules")
                .valueStream()
                .map(module -> new WorkerModule(
                        module.path("name").asString(),
                        module.path("type").asString(),
                        ModuleContent.of(Base64.getDecoder()
                                .decode(module.path("content").asString()))))
                .toList();
        return new WorkerBundle(
                worker.path("main").asString(), worker.path("serviceWorker").asBoolean(), modules);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
