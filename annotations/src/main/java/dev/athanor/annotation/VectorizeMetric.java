package dev.athanor.annotation;

/**
 * By what two vectors are close to each other
 * (<a href="https://developers.cloudflare.com/vectorize/best-practices/create-indexes/#distance-metrics">Distance metrics</a>).
 */
public enum VectorizeMetric {
    /** The angle between them: 1 for the same direction, -1 for the opposite one. */
    COSINE,
    /** The distance between their ends: 0 for the same vector. */
    EUCLIDEAN,
    /** The dot product, negated: the smaller it is, the closer they are. */
    DOT_PRODUCT
}
