package test;

import dev.athanor.annotation.VectorizeIndex;
import dev.athanor.annotation.VectorizeMetric;
import dev.athanor.annotation.VectorizePreset;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.VectorIndex;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    /** What articles are about. */
    Articles articles();

    Pictures pictures();

    @VectorizeIndex(
            name = "articles-${stage}",
            description = "what articles are about",
            dimensions = 768,
            metric = VectorizeMetric.DOT_PRODUCT,
            metadataIndexes = {"author", "kind", "year", "reviewed"},
            retain = true)
    interface Articles extends VectorIndex<Article> {}

    @VectorizeIndex(preset = VectorizePreset.BGE_SMALL_EN_V1_5)
    interface Pictures extends VectorIndex<Picture> {}

    /** An article. */
    record Article(
            String author, Kind kind, int year, boolean reviewed, LocalDate day, Optional<String> note, List<String> tags) {}

    /** What an article is. */
    enum Kind {
        NEWS,
        OPINION
    }

    record Picture(String url) {}
}
