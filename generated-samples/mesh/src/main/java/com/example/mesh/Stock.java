package com.example.mesh;

import dev.athanor.annotation.BigInt;
import dev.athanor.annotation.Entrypoint;
import dev.athanor.annotation.RpcTarget;
import java.util.function.Consumer;

/** What {@link Inventory} offers, as its default export. */
@Entrypoint(worker = Inventory.class, className = "default")
public interface Stock {

    /** How many are left of a product. */
    int left(String product);

    /** Takes one, which not every caller may; says how many are left. */
    int take(String product);

    /** Puts one aside until it is given back. */
    Reservation reserve(String product);

    /** Counts all products, and tells of each how many there are; says how many that are together. */
    @BigInt
    long count(Consumer<Counted> onProduct);

    /** Something that was put aside. It stays where the stock is. */
    @RpcTarget
    interface Reservation {

        /** How many are left for others. */
        int left();

        /** Puts it back; says how many are left then. */
        int giveBack();
    }

    /**
     * A product that was counted.
     *
     * @param product its id
     * @param left how many there are
     */
    record Counted(String product, int left) {}
}
