package dev.athanor.runtime.env;

import dev.athanor.binding.Vector;
import dev.athanor.binding.VectorIndex;
import dev.athanor.binding.VectorMatch;
import dev.athanor.binding.VectorQuery;
import dev.athanor.runtime.cloudflare.VectorizeApi.Ids;
import dev.athanor.runtime.cloudflare.VectorizeApi.Listed;
import dev.athanor.runtime.cloudflare.VectorizeApi.Match;
import dev.athanor.runtime.cloudflare.VectorizeApi.Mutation;
import dev.athanor.runtime.cloudflare.VectorizeApi.Query;
import dev.athanor.runtime.cloudflare.VectorizeApi.Vectors;
import dev.athanor.runtime.link.StackEntry;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

/** Writes and finds the vectors of Vectorize indexes. */
@SuppressWarnings("rawtypes")
final class VectorIndexKind implements HandleKind<VectorIndex> {

    /** The most that one request may write. */
    private static final int BATCH = 5000;

    @Override
    public Class<VectorIndex> handle() {
        return VectorIndex.class;
    }

    @Override
    public VectorIndex<Object> open(Connection connection, StackEntry<?> bound, Type argument) {
        return new RestVectorIndex(connection.api().vectors(), bound.name(), Values.JSON.constructType(argument));
    }

    private record RestVectorIndex(Vectors api, String index, JavaType type) implements VectorIndex<Object> {

        @Override
        public String insert(List<Vector<Object>> vectors) {
            return write(vectors, lines -> api.insert(index, lines));
        }

        @Override
        public String upsert(List<Vector<Object>> vectors) {
            return write(vectors, lines -> api.upsert(index, lines));
        }

        private static String write(List<Vector<Object>> vectors, Function<byte[], Mutation> send) {
            if (vectors.isEmpty()) {
                throw new IllegalArgumentException("no vectors to write");
            }
            String last = "";
            for (int from = 0; from < vectors.size(); from += BATCH) {
                String lines = vectors.subList(from, Math.min(from + BATCH, vectors.size())).stream()
                        .map(Values.JSON::writeValueAsString)
                        .collect(Collectors.joining("\n", "", "\n"));
                last = id(send.apply(lines.getBytes(StandardCharsets.UTF_8)));
            }
            return last;
        }

        @Override
        public List<VectorMatch<Object>> query(List<Double> values, VectorQuery query) {
            JsonNode filter = query.filter().isEmpty() ? null : Values.JSON.valueToTree(query.filter());
            List<Match> matches = api.query(
                            index,
                            new Query(values, query.topK(), filter, query.metadata() ? "all" : "none", query.values()))
                    .matches();
            return Stream.ofNullable(matches)
                    .flatMap(List::stream)
                    .map(match -> new VectorMatch<>(
                            match.id(), match.score(), metadata(match.metadata()), Optional.ofNullable(match.values())))
                    .toList();
        }

        @Override
        public List<Vector<Object>> getByIds(List<String> ids) {
            return api.get(index, new Ids(ids)).stream()
                    .map(vector -> new Vector<>(
                            vector.id(),
                            Optional.ofNullable(vector.values()).orElse(List.of()),
                            metadata(vector.metadata())
                                    .orElseThrow(() -> new IllegalStateException(
                                            "the vector " + vector.id() + " of " + index + " has no metadata"))))
                    .toList();
        }

        @Override
        public String deleteByIds(List<String> ids) {
            return id(api.delete(index, new Ids(ids)));
        }

        @Override
        public List<String> ids() {
            List<String> ids = new ArrayList<>();
            String cursor = null;
            do {
                Listed page = api.list(index, cursor);
                Stream.ofNullable(page.vectors())
                        .flatMap(List::stream)
                        .map(Listed.Id::id)
                        .forEach(ids::add);
                cursor = page.nextCursor();
            } while (cursor != null && !cursor.isEmpty());
            return ids;
        }

        @Override
        public long count() {
            Long count = api.info(index).vectorCount();
            return count == null ? 0 : count;
        }

        private Optional<Object> metadata(@Nullable JsonNode metadata) {
            return Optional.ofNullable(metadata)
                    .filter(found -> !found.isNull())
                    .map(found -> Values.JSON.treeToValue(found, type));
        }

        private static String id(Mutation mutation) {
            String id = mutation.mutationId();
            return id == null ? "" : id;
        }
    }
}
