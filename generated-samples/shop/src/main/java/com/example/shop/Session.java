package com.example.shop;

import java.time.Instant;

/**
 * A customer who was seen lately.
 *
 * @param customer who it is
 * @param since when they were first seen
 */
public record Session(Customer customer, Instant since) {}
