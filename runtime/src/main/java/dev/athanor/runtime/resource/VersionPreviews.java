package dev.athanor.runtime.resource;

import dev.athanor.runtime.cloudflare.VersionsApi.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The beginnings of the host names under which versions answer: of an id, and of an alias. Safe to use from several threads. */
public final class VersionPreviews {

    private final Map<String, List<String>> prefixes = new ConcurrentHashMap<>();

    /** Those of one version. */
    public static VersionPreviews of(String workerId, Version version) {
        VersionPreviews previews = new VersionPreviews();
        previews.add(workerId, version, version.alias().orElse(null));
        return previews;
    }

    /** Notes a version of a worker, if it can have an address. */
    void add(String workerId, Version version, @Nullable String alias) {
        if (version.hasPreview()) {
            prefixes.put(
                    workerId,
                    Stream.concat(
                                    Stream.of(ScriptVersions.shortened(version.id())),
                                    Optional.ofNullable(alias).stream())
                            .toList());
        }
    }

    /** Those of a worker's version; none where it has no address. */
    public List<String> of(String workerId) {
        return prefixes.getOrDefault(workerId, List.of());
    }
}
