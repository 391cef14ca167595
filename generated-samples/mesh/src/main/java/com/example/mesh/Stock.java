package com.example.mesh;

import dev.athanor.annotation.Entrypoint;

/** What {@link Inventory} offers, as its default export. */
@Entrypoint(worker = Inventory.class, className = "default")
public interface Stock {

    /** How many are left of a product. */
    int left(String product);

    /** Takes one, which not every caller may; says how many are left. */
    int take(String product);
}
