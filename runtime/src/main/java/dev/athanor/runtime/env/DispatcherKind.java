package dev.athanor.runtime.env;

import dev.athanor.binding.Dispatcher;
import dev.athanor.binding.TenantScript;
import dev.athanor.runtime.cloudflare.DispatchNamespacesApi;
import dev.athanor.runtime.cloudflare.Multipart;
import dev.athanor.runtime.cloudflare.Multipart.Part;
import dev.athanor.runtime.cloudflare.NotFoundException;
import dev.athanor.runtime.cloudflare.ScriptsApi.Script;
import dev.athanor.runtime.link.StackEntry;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts workers into dispatch namespaces, and takes them away. */
final class DispatcherKind implements HandleKind<Dispatcher> {

    private static final String MODULE = "worker.js";

    @Override
    public Class<Dispatcher> handle() {
        return Dispatcher.class;
    }

    @Override
    public Dispatcher open(Connection connection, StackEntry<?> bound, Type argument) {
        return new RestDispatcher(connection.api().dispatchNamespaces(), bound.name());
    }

    private record RestDispatcher(DispatchNamespacesApi api, String namespace) implements Dispatcher {

        @Override
        public List<String> scripts() {
            return api.scripts(namespace).items().stream()
                    .map(Script::id)
                    .sorted()
                    .toList();
        }

        @Override
        public void deploy(String name, TenantScript script) {
            byte[] code = script.module().getBytes(StandardCharsets.UTF_8);
            byte[] metadata = Values.JSON.writeValueAsBytes(metadata(script));
            api.upload(
                    namespace,
                    name,
                    new Multipart(List.of(
                            new Part("metadata", null, "application/json", () -> metadata),
                            new Part(MODULE, MODULE, "application/javascript+module", () -> code))));
        }

        @Override
        public void delete(String name) {
            try {
                api.deleteScript(namespace, name);
            } catch (NotFoundException e) {
                // Gone is gone.
                return;
            }
        }

        private static Map<String, Object> metadata(TenantScript script) {
            Map<String, Object> metadata = new LinkedHashMap<>();
            metadata.put("main_module", MODULE);
            metadata.put("compatibility_date", script.compatibilityDate());
            metadata.put(
                    "bindings",
                    new TreeMap<>(script.texts())
                            .entrySet().stream()
                                    .map(text -> Map.of(
                                            "type", "plain_text", "name", text.getKey(), "text", text.getValue()))
                                    .toList());
            metadata.put("tags", script.tags());
            return metadata;
        }
    }
}
