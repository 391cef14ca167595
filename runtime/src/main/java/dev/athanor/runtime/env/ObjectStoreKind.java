package dev.athanor.runtime.env;

import dev.athanor.binding.ObjectStore;
import dev.athanor.binding.StoredObject;
import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.runtime.cloudflare.NotFoundException;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.cloudflare.R2ObjectsApi;
import dev.athanor.runtime.cloudflare.R2ObjectsApi.HttpMetadata;
import dev.athanor.runtime.cloudflare.R2ObjectsApi.ObjectInfo;
import dev.athanor.runtime.link.StackEntry;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes R2 buckets. */
final class ObjectStoreKind implements HandleKind<ObjectStore> {

    @Override
    public Class<ObjectStore> handle() {
        return ObjectStore.class;
    }

    @Override
    public ObjectStore open(Connection connection, StackEntry<?> bound, Type argument) {
        String jurisdiction = bound.as(R2BucketEntry.class)
                .map(bucket -> bucket.entry().jurisdiction())
                .orElse(null);
        return new RestObjectStore(connection.api().r2Objects(), jurisdiction, bound.name());
    }

    private record RestObjectStore(
            R2ObjectsApi api, @Nullable String jurisdiction, String bucket) implements ObjectStore {

        private static final String UNKNOWN = "application/octet-stream";
        private static final int PAGE = 1000;

        /** The REST API gives an object's metadata only in lists, where its own key comes first of those that begin with it. */
        @Override
        public Optional<StoredObject> head(String key) {
            return api.list(jurisdiction, bucket, key, 1, null).items().stream()
                    .filter(object -> object.key().equals(key))
                    .map(RestObjectStore::stored)
                    .findFirst();
        }

        @Override
        public Optional<byte[]> get(String key) {
            try {
                return Optional.of(api.get(jurisdiction, bucket, key));
            } catch (NotFoundException e) {
                return Optional.empty();
            }
        }

        @Override
        public void put(String key, byte[] content) {
            put(key, content, UNKNOWN);
        }

        @Override
        public void put(String key, byte[] content, String contentType) {
            api.put(jurisdiction, bucket, key, contentType, content);
        }

        @Override
        public void delete(String key) {
            try {
                api.delete(jurisdiction, bucket, key);
            } catch (NotFoundException e) {
                // Gone is gone.
                return;
            }
        }

        @Override
        public List<StoredObject> list(String prefix) {
            String wanted = prefix.isEmpty() ? null : prefix;
            return Page.allByCursor(
                            cursor -> api.list(jurisdiction, bucket, wanted, PAGE, cursor.isEmpty() ? null : cursor))
                    .stream()
                    .map(RestObjectStore::stored)
                    .toList();
        }

        private static StoredObject stored(ObjectInfo object) {
            String etag = object.etag();
            String modified = object.lastModified();
            HttpMetadata metadata = object.httpMetadata();
            return new StoredObject(
                    object.key(),
                    object.size(),
                    etag == null ? "" : etag,
                    modified == null ? Instant.EPOCH : Instant.parse(modified),
                    Optional.ofNullable(metadata).map(HttpMetadata::contentType));
        }
    }
}
