package dev.athanor.manifest;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A domain under which an R2 bucket can be read.
 *
 * @param domain the domain
 * @param zoneId the id of its zone; found by the domain where neither this nor the zone's name is given
 * @param zone the name of its zone
 * @param enabled whether it answers
 * @param minTls the oldest version of TLS that is accepted
 * @param ciphers the ciphers that are accepted, by BoringSSL's names
 * @param stages the stages that have it; absent where all do
 */
public record R2DomainSettings(
        @Template String domain,
        @Template @Nullable String zoneId,
        @Template @Nullable String zone,
        boolean enabled,
        @Nullable String minTls,
        @Nullable List<String> ciphers,
        @Nullable List<String> stages)
        implements Staged {

    public R2DomainSettings {
        Objects.requireNonNull(domain, "domain");
        ciphers = ciphers == null ? null : List.copyOf(ciphers);
        stages = stages == null ? null : List.copyOf(stages);
    }
}
