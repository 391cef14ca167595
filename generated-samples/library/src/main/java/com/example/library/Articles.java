package com.example.library;

import dev.athanor.annotation.VectorizeIndex;
import dev.athanor.annotation.VectorizeMetric;
import dev.athanor.binding.VectorIndex;

/** A vector for each article. Queries can ask for a language, and for the years in which articles appeared. */
@VectorizeIndex(
        name = "${app}-${stage}-articles",
        description = "What the articles of the library are about",
        dimensions = 32,
        metric = VectorizeMetric.COSINE,
        metadataIndexes = {"language", "year"},
        adopt = true)
public interface Articles extends VectorIndex<ArticleFacts> {}
