package com.example.studio;

/**
 * What is to be developed.
 *
 * @param key the key of the photo
 */
public record Negative(String key) {}
