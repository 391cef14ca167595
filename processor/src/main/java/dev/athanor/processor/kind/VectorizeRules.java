package dev.athanor.processor.kind;

import dev.athanor.annotation.VectorizeMetric;
import dev.athanor.annotation.VectorizePreset;
import dev.athanor.manifest.MetadataIndexSettings;
import dev.athanor.manifest.VectorizeIndexEntry;
import dev.athanor.processor.catalogue.StoreProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Problem;
import dev.athanor.processor.kind.FlatValue.Sort;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsLiteral;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsUnion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code @VectorizeIndex} says, and what of it Cloudflare would not take.
 *
 * @param annotation the annotation
 */
record VectorizeRules(AnnotationReading annotation) {

    /** Mistakes in what the index is: neither dimensions nor a preset, or both. */
    List<Problem> formProblems() {
        if (preset().isEmpty()) {
            return annotation.integer("dimensions").isPresent()
                    ? List.of()
                    : List.of(StoreProblem.INDEX_WITHOUT_FORM.at(annotation.origin()));
        }
        List<Problem> problems = new ArrayList<>();
        for (String member : List.of("dimensions", "metric")) {
            if (annotation.value(member).isPresent()) {
                problems.add(StoreProblem.PRESET_WITH_FORM.at(annotation.originOf(member), member));
            }
        }
        return problems;
    }

    /** Mistakes in what is known of vectors; those that are not of an index's name are told at a place of the caller's. */
    List<Problem> metadataProblems(FlatRecord metadata, Origin origin) {
        String name = metadata.symbol().simpleName();
        List<Problem> problems = new ArrayList<>();
        metadata.values().stream()
                .filter(value -> value.sort() == Sort.OTHER)
                .forEach(value -> problems.add(StoreProblem.NO_PART.at(
                        origin,
                        name,
                        value.name(),
                        "has parts of its own",
                        "what is known of a vector is texts, numbers, flags and lists of texts",
                        "make it one of those, or keep it elsewhere under the vector's id")));
        for (Written<String> index : annotation.strings("metadataIndexes")) {
            boolean indexable = metadata.value(index.value())
                    .flatMap(value -> type(value.sort()))
                    .isPresent();
            if (!indexable) {
                problems.add(StoreProblem.NO_METADATA_INDEX.at(index.origin(), index.value(), name, metadata.names()));
            }
        }
        return problems;
    }

    /** The names of what is indexed, as a type: {@code "author" | "year"}. */
    TsType indexedNames() {
        List<TsType> names = annotation.strings("metadataIndexes").stream()
                .<TsType>map(index -> new TsLiteral(index.value()))
                .toList();
        return names.isEmpty() ? TsKeyword.NEVER : TsUnion.of(names);
    }

    /** The entry of the manifest. */
    VectorizeIndexEntry entry(Optional<FlatRecord> metadata) {
        boolean byPreset = preset().isPresent();
        return new VectorizeIndexEntry(
                annotation.string("name").map(Written::value).orElse(null),
                annotation.string("description").map(Written::value).orElse(null),
                byPreset
                        ? null
                        : annotation.integer("dimensions").map(Written::value).orElse(null),
                byPreset ? null : metric(),
                preset().map(VectorizePreset::model).orElse(null),
                annotation.strings("metadataIndexes").stream()
                        .flatMap(index -> metadata.flatMap(record -> record.value(index.value())).stream())
                        .flatMap(value ->
                                type(value.sort()).stream().map(type -> new MetadataIndexSettings(value.name(), type)))
                        .toList(),
                annotation.bool("retain").map(Written::value).orElse(false));
    }

    /** Cloudflare's word for what can be indexed. */
    private static Optional<String> type(Sort sort) {
        return switch (sort) {
            case TEXT -> Optional.of("string");
            case NUMBER -> Optional.of("number");
            case FLAG -> Optional.of("boolean");
            case BYTES, TEXTS, OTHER -> Optional.empty();
        };
    }

    private String metric() {
        String metric = annotation.constant("metric").map(Written::value).orElse(VectorizeMetric.COSINE.name());
        return metric.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<VectorizePreset> preset() {
        return annotation
                .constant("preset")
                .map(written -> VectorizePreset.valueOf(written.value()))
                .filter(preset -> preset != VectorizePreset.NONE);
    }
}
