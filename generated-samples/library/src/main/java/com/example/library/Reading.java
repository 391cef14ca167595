package com.example.library;

import java.time.Instant;

/**
 * That an article was read.
 *
 * @param at when
 */
public record Reading(Instant at) {}
