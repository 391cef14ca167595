package com.example.shop;

/**
 * One product of an order.
 *
 * @param product the product's id
 * @param quantity how many of it, 1 or more
 */
public record OrderLine(String product, int quantity) {}
