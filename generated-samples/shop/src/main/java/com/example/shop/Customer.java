package com.example.shop;

/**
 * Somebody who orders.
 *
 * @param id the customer's id, such as {@code ada}
 * @param name how to address them
 * @param tier what they are entitled to
 */
public record Customer(String id, String name, Tier tier) {}
