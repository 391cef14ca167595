package com.example.observed;

import java.time.Instant;

/**
 * An error that nobody caught.
 *
 * @param worker the script that failed
 * @param at when it did
 * @param message what it said
 */
public record ErrorReport(String worker, Instant at, String message) {}
