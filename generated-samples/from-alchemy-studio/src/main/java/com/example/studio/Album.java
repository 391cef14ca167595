package com.example.studio;

/**
 * Where a photo is found.
 *
 * @param photo its key
 * @param bytes how large it is
 */
public record Album(String photo, long bytes) {}
