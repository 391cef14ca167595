package com.example.shop;

import java.time.Instant;
import java.util.List;

/**
 * An order that was accepted.
 *
 * @param id the order's id
 * @param customerId who ordered
 * @param placedAt when
 * @param lines what, at least one line
 */
public record Order(String id, String customerId, Instant placedAt, List<OrderLine> lines) {}
