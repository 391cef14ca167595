package com.example.kiosk;

/**
 * A product.
 *
 * @param id its id
 * @param name what it is called
 * @param cents what it costs
 */
public record Product(String id, String name, int cents) {}
