package dev.athanor.runtime.env;

import dev.athanor.binding.KeyValue;
import dev.athanor.runtime.cloudflare.KvNamespacesApi;
import dev.athanor.runtime.cloudflare.KvNamespacesApi.Namespace;
import dev.athanor.runtime.cloudflare.KvNamespacesApi.Value;
import dev.athanor.runtime.cloudflare.NotFoundException;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.link.StackEntry;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/** Reads and writes KV namespaces. */
@SuppressWarnings("rawtypes")
final class KeyValueKind implements HandleKind<KeyValue> {

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
