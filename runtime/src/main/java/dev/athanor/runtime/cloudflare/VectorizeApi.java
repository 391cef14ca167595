package dev.athanor.runtime.cloudflare;

import com.fasterxml.jackson.annotation.JsonProperty;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Vectorize indexes and what queries can be filtered by. */
@OfArea(Area.VECTORIZE)
public interface VectorizeApi {

    @RequestLine("GET /vectorize/v2/indexes")
    Page<Index> list();

    @RequestLine("POST /vectorize/v2/indexes")
    @Headers("Content-Type: application/json")
    Index create(NewIndex index);

    /** The same, by the model that makes the vectors. */
    @RequestLine("POST /vectorize/v2/indexes")
    @Headers("Content-Type: application/json")
    Index createByPreset(NewPresetIndex index);

    @RequestLine(value = "DELETE /vectorize/v2/indexes/{index}", decodeSlash = false)
    Acknowledged delete(@Param("index") String index);

    @RequestLine(value = "GET /vectorize/v2/indexes/{index}/metadata_index/list", decodeSlash = false)
    MetadataIndexes metadataIndexes(@Param("index") String index);

    /** Has a part of the metadata indexed, of vectors that are written from now on. Nothing happens for one that is. */
    @RequestLine(value = "POST /vectorize/v2/indexes/{index}/metadata_index/create", decodeSlash = false)
    @Headers("Content-Type: application/json")
    @Does(Effect.SETS)
    Acknowledged indexMetadata(@Param("index") String index, MetadataIndex metadata);

    @RequestLine(value = "POST /vectorize/v2/indexes/{index}/metadata_index/delete", decodeSlash = false)
    @Headers("Content-Type: application/json")
    @Does(Effect.SETS)
    Acknowledged forgetMetadata(@Param("index") String index, MetadataName metadata);

    /** An index. What it is can be given by a preset; then the API answers with that and with what it stands for. */
    record Index(
            String name,
            @Nullable String description,
            @Nullable Config config) {

        public Index {
            if (name == null) {
                throw new IllegalArgumentException("an index without a name");
            }
        }
    }

    record NewIndex(String name, @Nullable String description, Form config) {}

    record NewPresetIndex(String name, @Nullable String description, Preset config) {}

    /** How many values vectors have, and by what they are close. */
    record Form(int dimensions, String metric) {}

    /** The model that makes the vectors, which stands for both. */
    record Preset(String preset) {}

    /** Dimensions and metric, and the preset of an index that was made by one. */
    record Config(
            @Nullable Integer dimensions,
            @Nullable String metric,
            @Nullable String preset) {}

    record MetadataIndexes(
            @JsonProperty("metadataIndexes") @Nullable List<MetadataIndex> metadataIndexes) {}

    /** Something that is known of vectors, and what it is: {@code string}, {@code number} or {@code boolean}. */
    record MetadataIndex(
            @JsonProperty("propertyName") String propertyName,
            @JsonProperty("indexType") String indexType) {}

    record MetadataName(@JsonProperty("propertyName") String propertyName) {}

    /** The vectors in an index. */
    @OfArea(Area.VECTORIZE)
    interface Vectors {

        @RequestLine(value = "POST /vectorize/v2/indexes/{index}/insert", decodeSlash = false)
        @Headers("Content-Type: application/x-ndjson")
        Mutation insert(@Param("index") String index, byte[] vectors);

        @RequestLine(value = "POST /vectorize/v2/indexes/{index}/upsert", decodeSlash = false)
        @Headers("Content-Type: application/x-ndjson")
        @Does(Effect.SETS)
        Mutation upsert(@Param("index") String index, byte[] vectors);

        @RequestLine(value = "POST /vectorize/v2/indexes/{index}/query", decodeSlash = false)
        @Headers("Content-Type: application/json")
        @Does(Effect.READS)
        Matches query(@Param("index") String index, Query query);

        @RequestLine(value = "POST /vectorize/v2/indexes/{index}/get_by_ids", decodeSlash = false)
        @Headers("Content-Type: application/json")
        @Does(Effect.READS)
        List<Vector> get(@Param("index") String index, Ids ids);

        @RequestLine(value = "POST /vectorize/v2/indexes/{index}/delete_by_ids", decodeSlash = false)
        @Headers("Content-Type: application/json")
        @Does(Effect.SETS)
        Mutation delete(@Param("index") String index, Ids ids);

        @RequestLine(value = "GET /vectorize/v2/indexes/{index}/list?count=1000&cursor={cursor}", decodeSlash = false)
        Listed list(@Param("index") String index, @Param("cursor") @Nullable String cursor);

        @RequestLine(value = "GET /vectorize/v2/indexes/{index}/info", decodeSlash = false)
        Info info(@Param("index") String index);
    }

    /** A change that is processed some seconds later. */
    record Mutation(@JsonProperty("mutationId") @Nullable String mutationId) {}

    record Ids(List<String> ids) {}

    /** Some ids, and where those after them begin. */
    record Listed(
            @Nullable List<Listed.Id> vectors,
            @JsonProperty("nextCursor") @Nullable String nextCursor) {

        public record Id(String id) {}
    }

    record Info(@JsonProperty("vectorCount") @Nullable Long vectorCount) {}

    record Vector(
            String id,
            @Nullable List<Double> values,
            @Nullable JsonNode metadata) {}

    record Matches(@Nullable List<Match> matches) {}

    record Match(
            String id,
            double score,
            @Nullable List<Double> values,
            @Nullable JsonNode metadata) {}

    record Query(
            List<Double> vector,
            @JsonProperty("topK") int topK,
            @Nullable JsonNode filter,
            @JsonProperty("returnMetadata") String returnMetadata,
            @JsonProperty("returnValues") boolean returnValues) {}
}
