package dev.athanor.manifest;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Leads some of a tunnel's requests to a server.
 *
 * @param hostname the host name that they are for, which may begin with <code>*.</code>; any when absent
 * @param path a regular expression for their path; any when absent
 * @param service the server: {@code http://localhost:8080}, {@code ssh://localhost:22}, {@code http_status:404}
 * @param originRequest how it is reached, where that differs from the tunnel's other servers
 * @param stages the stages that have it; absent where all do
 */
public record IngressRule(
        @Template @Nullable String hostname,
        @Template @Nullable String path,
        @Template String service,
        @Nullable OriginRequestSettings originRequest,
        @Nullable List<String> stages)
        implements Staged {

    public IngressRule {
        Objects.requireNonNull(service, "service");
        stages = stages == null ? null : List.copyOf(stages);
    }

    /** A rule of all stages. */
    public static IngressRule of(@Nullable String hostname, String service) {
        return new IngressRule(hostname, null, service, null, null);
    }
}
