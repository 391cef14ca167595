package dev.athanor.runtime.env;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is found out when it is first needed, and again only if that failed. */
final class Once {

    private final Supplier<String> find;
    private @Nullable String found;

    Once(Supplier<String> find) {
        this.find = find;
    }

    synchronized String get() {
        String value = found;
        if (value == null) {
            value = find.get();
            found = value;
        }
        return value;
    }

    /** What a lookup by name throws when there is nothing of that name. */
    static IllegalStateException missing(String what, String name) {
        return new IllegalStateException(
                "the account has no " + what + " " + name + "; deploy the project's stage first");
    }
}
