package com.example.shop;

/** What a customer is entitled to. */
public enum Tier {

    /** What everybody gets. */
    STANDARD,

    /** Served first. */
    GOLD
}
