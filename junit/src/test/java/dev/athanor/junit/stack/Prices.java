package dev.athanor.junit.stack;

import dev.athanor.annotation.Entrypoint;

/** What {@link Shop} offers. */
@Entrypoint(worker = Shop.class)
public interface Prices {

    long of(String title);
}
