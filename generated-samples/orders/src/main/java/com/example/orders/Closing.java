package com.example.orders;

/**
 * What a day brought in.
 *
 * @param day the day, as in {@code 2026-04-01}, in UTC
 * @param orders how many orders were paid
 * @param total what they cost, in cents
 */
public record Closing(String day, int orders, int total) {}
