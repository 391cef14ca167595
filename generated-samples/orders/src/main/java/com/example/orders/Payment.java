package com.example.orders;

/**
 * Money that arrived.
 *
 * @param cents how much
 */
public record Payment(int cents) {}
