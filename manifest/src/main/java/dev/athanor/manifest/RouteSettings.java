package dev.athanor.manifest;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A route that leads requests to a worker.
 *
 * @param pattern which requests: <code>api.example.com/*</code>
 * @param zoneId the id of the zone that it is in; found by the host name where neither this nor the zone's name is given
 * @param zone the name of the zone that it is in
 * @param adopt whether a route of the same pattern that belongs to another worker is taken over
 * @param stages the stages that have it; absent where all do
 */
public record RouteSettings(
        @Template String pattern,
        @Template @Nullable String zoneId,
        @Template @Nullable String zone,
        boolean adopt,
        @Nullable List<String> stages)
        implements Staged {

    public RouteSettings {
        Objects.requireNonNull(pattern, "pattern");
        stages = stages == null ? null : List.copyOf(stages);
    }

    /** A route of all stages, in the zone of its host name. */
    public static RouteSettings of(String pattern) {
        return new RouteSettings(pattern, null, null, false, null);
    }
}
