package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Vectorize index: with dimensions and a metric, or with a preset, which stands for both.
 *
 * @param name its name; by default made of application, stage and id
 * @param description what it is for
 * @param dimensions how many values each of its vectors has
 * @param metric by what vectors are close to each other: {@code cosine}
 * @param preset the model that makes the vectors: {@code @cf/baai/bge-base-en-v1.5}
 * @param metadataIndexes what queries can be filtered by
 * @param retain whether it stays when the stage is destroyed
 */
@JsonTypeName("vectorize-index")
public record VectorizeIndexEntry(
        @Template @Nullable String name,
        @Nullable String description,
        @Nullable Integer dimensions,
        @Nullable String metric,
        @Nullable String preset,
        List<MetadataIndexSettings> metadataIndexes,
        boolean retain)
        implements ManifestEntry {

    public VectorizeIndexEntry {
        metadataIndexes = metadataIndexes == null ? List.of() : List.copyOf(metadataIndexes);
    }
}
