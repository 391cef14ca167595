package com.example.greetings;

/**
 * Somebody was greeted.
 *
 * @param person whose id this is
 */
public record Greeting(String person) {}
