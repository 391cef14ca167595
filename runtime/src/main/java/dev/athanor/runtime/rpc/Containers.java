package dev.athanor.runtime.rpc;

import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** New collections and maps of the class that is declared. */
final class Containers {

    /** For each interface, the first that is one. */
    private static final List<Supplier<Object>> MADE = List.of(
            ArrayList::new,
            LinkedHashSet::new,
            TreeSet::new,
            ArrayDeque::new,
            LinkedHashMap::new,
            TreeMap::new,
            ConcurrentSkipListMap::new);

    private Containers() {}

    @SuppressWarnings("unchecked")
    static Collection<@Nullable Object> collection(CallType type) {
        return (Collection<@Nullable Object>) made(type);
    }

    @SuppressWarnings("unchecked")
    static Map<Object, @Nullable Object> map(CallType type) {
        return (Map<Object, @Nullable Object>) made(type);
    }

    private static Object made(CallType type) {
        Class<?> wanted = type.raw();
        if (!wanted.isInterface() && !Modifier.isAbstract(wanted.getModifiers())) {
            try {
                return wanted.getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw Misfit.because("a " + type + " cannot be made; declare an interface of java.util");
            }
        }
        return MADE.stream()
                .map(Supplier::get)
                .filter(wanted::isInstance)
                .findFirst()
                .orElseThrow(() -> Misfit.because("a " + type + " cannot be made; declare an interface of java.util"));
    }
}
