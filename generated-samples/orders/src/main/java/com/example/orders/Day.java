package com.example.orders;

/**
 * A day.
 *
 * @param day the day, as in {@code 2026-04-01}, in UTC
 */
public record Day(String day) {}
