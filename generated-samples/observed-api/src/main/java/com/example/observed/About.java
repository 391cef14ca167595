package com.example.observed;

/**
 * What an API says of itself.
 *
 * @param name what it is called
 * @param stage which of its stages answers
 * @param contact whom to write to
 */
public record About(String name, String stage, String contact) {}
