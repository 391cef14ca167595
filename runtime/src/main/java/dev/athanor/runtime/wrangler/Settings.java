package dev.athanor.runtime.wrangler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of a configuration under construction: only what is written in the declarations gets into it. */
final class Settings {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a setting, if the declaration has it. */
    Settings with(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    Map<String, Object> toMap() {
        return values;
    }

    /** Puts these settings into a configuration, if there are any. */
    void putInto(Map<String, Object> configuration, String name) {
        if (!values.isEmpty()) {
            configuration.put(name, values);
        }
    }

    /** Puts a list into a configuration, if it has any elements. */
    static void put(Map<String, Object> configuration, String name, List<?> values) {
        if (!values.isEmpty()) {
            configuration.put(name, values);
        }
    }
}
