package dev.athanor.manifest;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A host name whose every request goes to a worker.
 *
 * @param hostname the host name: {@code api.example.com}
 * @param zoneId the id of the zone that it is in; found by the host name where neither this nor the zone's name is given
 * @param zone the name of the zone that it is in
 * @param adopt whether it is taken over from another worker that has it
 * @param overrideExistingOrigin whether it also replaces a DNS record that leads the host name elsewhere
 * @param stages the stages that have it; absent where all do
 */
public record DomainSettings(
        @Template String hostname,
        @Template @Nullable String zoneId,
        @Template @Nullable String zone,
        boolean adopt,
        boolean overrideExistingOrigin,
        @Nullable List<String> stages)
        implements Staged {

    public DomainSettings {
        Objects.requireNonNull(hostname, "hostname");
        stages = stages == null ? null : List.copyOf(stages);
    }

    /** A domain of all stages, in the zone of its host name. */
    public static DomainSettings of(String hostname) {
        return new DomainSettings(hostname, null, null, false, false, null);
    }
}
