package com.example.studio;

/**
 * A size in which prints come.
 *
 * @param name what it is called
 * @param cents what a print costs
 */
public record Size(String name, int cents) {}
