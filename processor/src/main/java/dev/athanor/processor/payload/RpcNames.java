package dev.athanor.processor.payload;

import java.util.Set;

/** Names of methods that a call never reaches. */
public final class RpcNames {

    private static final Set<String> RESERVED = Set.of(
            // workerd refuses these, or its stubs have them themselves.
            "alarm",
            "connect",
            "constructor",
            "dup",
            "fetch",
            "then",
            "webSocketClose",
            "webSocketError",
            "webSocketMessage",
            // What the class of the worker's code has already.
            "ctx",
            "env",
            // What each object of JavaScript has, stubs included.
            "__defineGetter__",
            "__defineSetter__",
            "__lookupGetter__",
            "__lookupSetter__",
            "__proto__",
            "hasOwnProperty",
            "isPrototypeOf",
            "propertyIsEnumerable",
            "toLocaleString",
            "toString",
            "valueOf",
            // What each object of Java has.
            "equals",
            "hashCode");

    private RpcNames() {}

    /** Whether the runtime, JavaScript or Java itself takes a name for something else, whatever a class says. */
    public static boolean isReserved(String method) {
        return RESERVED.contains(method);
    }
}
