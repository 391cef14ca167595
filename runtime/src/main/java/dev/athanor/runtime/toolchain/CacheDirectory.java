package dev.athanor.runtime.toolchain;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a machine keeps what can be had again: {@code $ATHANOR_CACHE}, or {@code athanor} in the platform's own place. */
final class CacheDirectory {

    static final String VARIABLE = "ATHANOR_CACHE";

    private CacheDirectory() {}

    static Path of(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        return (named.isEmpty() ? platformCache(environment).resolve("athanor") : Path.of(named))
                .toAbsolutePath()
                .normalize();
    }

    private static Path platformCache(Map<String, String> environment) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", "."));
        if (system.startsWith("windows")) {
            return directory(
                    environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches");
        }
        return directory(environment, "XDG_CACHE_HOME", home.resolve(".cache"));
    }

    private static Path directory(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isEmpty() ? otherwise : Path.of(value);
    }
}
