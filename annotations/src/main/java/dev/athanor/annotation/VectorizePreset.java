package dev.athanor.annotation;

/** The models for which Cloudflare knows how many dimensions their vectors have, and which metric fits. */
public enum VectorizePreset {
    /** None of them: dimensions and metric are given. */
    NONE(""),
    /** Of Workers AI, 384 dimensions. */
    BGE_SMALL_EN_V1_5("@cf/baai/bge-small-en-v1.5"),
    /** Of Workers AI, 768 dimensions. */
    BGE_BASE_EN_V1_5("@cf/baai/bge-base-en-v1.5"),
    /** Of Workers AI, 1024 dimensions. */
    BGE_LARGE_EN_V1_5("@cf/baai/bge-large-en-v1.5"),
    /** Of OpenAI, 1536 dimensions. */
    TEXT_EMBEDDING_ADA_002("openai/text-embedding-ada-002"),
    /** Of Cohere, 768 dimensions. */
    EMBED_MULTILINGUAL_V2_0("cohere/embed-multilingual-v2.0");

    private final String model;

    VectorizePreset(String model) {
        this.model = model;
    }

    /** The model's name, as Cloudflare writes it; empty for none. */
    public String model() {
        return model;
    }
}
