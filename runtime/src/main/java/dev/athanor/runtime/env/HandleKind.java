package dev.athanor.runtime.env;

import dev.athanor.runtime.link.StackEntry;
import java.lang.reflect.Type;

/**
 * One kind of handle. A new kind is one class and one line in {@link CloudflareBindings}.
 *
 * @param <H> the handle: {@code Producer}
 */
interface HandleKind<H> {

    /** The handle's class, without its type arguments. */
    Class<H> handle();

    /**
     * A handle.
     *
     * @param bound what the binding is bound to
     * @param argument the handle's type argument; {@code Object} where it has none
     */
    H open(Connection connection, StackEntry<?> bound, Type argument);
}
