package dev.athanor.runtime.env;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is found out when it is first needed, and again only if that failed. Who waits for it holds no monitor. */
final class Once {

    private final Supplier<String> find;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable String found;

    Once(Supplier<String> find) {
        this.find = find;
    }

    String get() {
        lock.lock();
        try {
            String value = found;
            if (value == null) {
                value = find.get();
                found = value;
            }
            return value;
        } finally {
            lock.unlock();
        }
    }

    /** What a lookup by name throws when there is nothing of that name. */
    static IllegalStateException missing(String what, String name) {
        return new IllegalStateException(
                "the account has no " + what + " " + name + "; deploy the project's stage first");
    }
}
