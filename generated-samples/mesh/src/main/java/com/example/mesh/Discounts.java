package com.example.mesh;

import dev.athanor.annotation.Entrypoint;

/** What {@link Promotions} offers. */
@Entrypoint(worker = Promotions.class)
public interface Discounts {

    /** What is taken off the price of a product, in percent. */
    int percent(String product);
}
