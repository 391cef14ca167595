package com.example.uploads;

/**
 * What the worker says of an image.
 *
 * @param key the image's key
 * @param kind what happened to it
 * @param width its width in pixels; 0 for one that is gone
 * @param height its height in pixels; 0 for one that is gone
 */
public record Report(String key, Kind kind, int width, int height) {

    /** What may happen to an image. */
    public enum Kind {
        /** It was stored. */
        STORED,

        /** It was deleted. */
        DELETED
    }
}
