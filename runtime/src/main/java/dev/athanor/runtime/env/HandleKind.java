package dev.athanor.runtime.env;

import dev.athanor.runtime.link.StackEntry;
import java.lang.reflect.Type;
import java.util.List;

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

    /**
     * A handle that may have several type arguments.
     *
     * @param arguments the handle's type arguments; {@code Object} alone where it has none
     */
    default H open(Connection connection, StackEntry<?> bound, List<Type> arguments) {
        return open(connection, bound, arguments.get(0));
    }
}
