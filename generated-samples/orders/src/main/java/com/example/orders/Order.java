package com.example.orders;

import java.util.List;

/**
 * What somebody wants.
 *
 * @param customer who
 * @param lines what
 */
public record Order(String customer, List<Line> lines) {

    /**
     * One product.
     *
     * @param product its name
     * @param quantity how many of it
     * @param cents the price of one
     */
    public record Line(String product, int quantity, int cents) {}
}
