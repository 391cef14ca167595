package test;

import dev.athanor.annotation.VectorizeIndex;
import dev.athanor.annotation.VectorizeMetric;
import dev.athanor.annotation.VectorizePreset;
import dev.athanor.annotation.Worker;
import dev.athanor.binding.VectorIndex;
import java.util.List;
import java.util.Map;

@Worker(entrypoint = "src/api.ts", compatibilityDate = "2026-04-01")
public interface Api {

    Articles articles();

    @VectorizeIndex(dimensions = 768, metadataIndexes = {"author", "tags", "auhtor", "author"})
    interface Articles extends VectorIndex<Article> {}

    @VectorizeIndex(metric = VectorizeMetric.COSINE)
    interface Formless extends VectorIndex<Article> {}

    @VectorizeIndex(preset = VectorizePreset.BGE_BASE_EN_V1_5, dimensions = 768, metric = VectorizeMetric.COSINE)
    interface Twofold extends VectorIndex<Article> {}

    @VectorizeIndex(dimensions = 1537, name = "Large")
    interface Large extends VectorIndex<Article> {}

    @VectorizeIndex(dimensions = 32)
    interface Deep extends VectorIndex<Nested> {}

    @VectorizeIndex(dimensions = 32)
    interface Texts extends VectorIndex<List<String>> {}

    @VectorizeIndex(dimensions = 32, metadataIndexes = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"})
    interface Many extends VectorIndex<Eleven> {}

    record Article(String author, List<String> tags) {}

    record Nested(Article article, Map<String, String> more) {}

    record Eleven(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k) {}
}
