package com.example.library;

import dev.athanor.annotation.VectorizeIndex;
import dev.athanor.annotation.VectorizePreset;
import dev.athanor.binding.VectorIndex;

/** A vector for each question, made by a model of Workers AI; they stay when the stage goes. */
@VectorizeIndex(preset = VectorizePreset.BGE_BASE_EN_V1_5, retain = true)
public interface Questions extends VectorIndex<Question> {}
