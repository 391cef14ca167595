package com.example.mesh;

import dev.athanor.annotation.Entrypoint;

/** What {@link Pricing} offers. */
@Entrypoint(worker = Pricing.class)
public interface Prices {

    /** What a product costs, in cents, with what is taken off. */
    int of(String product);
}
