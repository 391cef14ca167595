package com.example.orders;

import dev.athanor.annotation.TsType;

/**
 * A day.
 *
 * @param day the day, as in {@code 2026-04-01}, in UTC
 */
public record Day(@TsType("`${number}-${number}-${number}`") String day) {}
