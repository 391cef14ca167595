package dev.athanor.manifest;

/**
 * Something that is known of vectors, by which queries can be filtered.
 *
 * @param propertyName its name: {@code author}
 * @param indexType {@code string}, {@code number} or {@code boolean}
 */
public record MetadataIndexSettings(String propertyName, String indexType) {}
