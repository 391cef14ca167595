package dev.athanor.runtime.env;

import dev.athanor.binding.KeyValue;
import dev.athanor.runtime.cloudflare.KvNamespacesApi;
import dev.athanor.runtime.cloudflare.KvNamespacesApi.Namespace;
import dev.athanor.runtime.cloudflare.KvNamespacesApi.Value;
import dev.athanor.runtime.cloudflare.NotFoundException;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.link.StackEntry;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/** Reads and writes KV namespaces. */
@SuppressWarnings("rawtypes")
final class KeyValueKind implements HandleKind<KeyValue> {

    /** The most keys that one request reads. */
    private static final int READ = 100;

    /** The most keys that one request writes or removes, and the most bytes, with some room for the request itself. */
    private static final int WRITTEN = 10_000;

    private static final long WRITTEN_BYTES = 90_000_000;

    @Override
    public Class<KeyValue> handle() {
        return KeyValue.class;
    }

    @Override
    public KeyValue<Object> open(Connection connection, StackEntry<?> bound, Type argument) {
        KvNamespacesApi api = connection.api().kvNamespaces();
        Once id = new Once(() -> Page.all(api::list).stream()
                .filter(namespace -> namespace.title().equals(bound.name()))
                .findFirst()
                .map(Namespace::id)
                .orElseThrow(() -> Once.missing("KV namespace", bound.name())));
        return new RestKeyValue(api, id, Values.type(argument));
    }

    private record RestKeyValue(KvNamespacesApi api, Once namespace, JavaType type) implements KeyValue<Object> {

        @Override
        public Optional<Object> get(String key) {
            String id = namespace.get();
            byte[] value;
            try {
                value = api.value(id, key);
            } catch (NotFoundException e) {
                return Optional.empty();
            }
            return Optional.of(Values.JSON.readValue(value, type));
        }

        @Override
        public void put(String key, Object value) {
            put(key, value, (Long) null);
        }

        @Override
        public void put(String key, Object value, Duration timeToLive) {
            put(key, value, timeToLive.toSeconds());
        }

        @Override
        public void delete(String key) {
            try {
                api.deleteValue(namespace.get(), key);
            } catch (NotFoundException e) {
                // Gone is gone.
                return;
            }
        }

        @Override
        public Map<String, Object> getAll(Collection<String> keys) {
            Map<String, Object> found = new LinkedHashMap<>();
            for (List<String> batch : Batches.of(List.copyOf(keys), READ)) {
                Map<String, @Nullable String> values = api.values(namespace.get(), new KvNamespacesApi.Keys(batch))
                        .values();
                for (String key : batch) {
                    String value = values == null ? null : values.get(key);
                    if (value != null) {
                        found.put(key, Values.JSON.readValue(value, type));
                    }
                }
            }
            return found;
        }

        @Override
        public void putAll(Map<String, ?> values) {
            List<Value> all = values.entrySet().stream()
                    .map(entry -> new Value(entry.getKey(), Values.text(entry.getValue(), type), null))
                    .toList();
            Batches.of(all, WRITTEN, WRITTEN_BYTES, RestKeyValue::size)
                    .forEach(batch -> api.put(namespace.get(), batch));
        }

        private static long size(Value value) {
            return (long) value.key().length() + value.value().getBytes(StandardCharsets.UTF_8).length;
        }

        @Override
        public void deleteAll(Collection<String> keys) {
            Batches.of(List.copyOf(keys), WRITTEN).forEach(batch -> api.deleteValues(namespace.get(), batch));
        }

        @Override
        public List<String> keys(String prefix) {
            String id = namespace.get();
            String wanted = prefix.isEmpty() ? null : prefix;
            return Page.allByCursor(cursor -> api.keys(id, wanted, cursor.isEmpty() ? null : cursor)).stream()
                    .map(KvNamespacesApi.Key::name)
                    .toList();
        }

        private void put(String key, Object value, @Nullable Long seconds) {
            api.put(namespace.get(), List.of(new Value(key, Values.text(value, type), seconds)));
        }
    }
}
