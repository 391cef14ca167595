package com.example.orders;

/**
 * What came of an order.
 *
 * @param customer whose it was
 * @param total what it cost, in cents
 * @param state whether it was paid
 */
public record Receipt(String customer, int total, State state) {

    /** How an order ends. */
    public enum State {
        PAID,
        UNDERPAID
    }
}
