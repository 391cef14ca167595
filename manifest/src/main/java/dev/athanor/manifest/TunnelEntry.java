package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tunnel from Cloudflare to servers that have no public address.
 *
 * @param name its name; by default made of application, stage and id
 * @param ingress which requests go to which server, the first that matches; what none matches is answered with 404
 * @param originRequest how all the servers are reached
 * @param warpRouting whether devices of the organisation reach private networks through it
 * @param adopt whether what stands in the way is taken over: a tunnel of this name that a file configures, and DNS records of
 *     its host names that lead elsewhere
 * @param retain whether it stays when its stage is removed
 */
@JsonTypeName("tunnel")
public record TunnelEntry(
        @Template @Nullable String name,
        List<IngressRule> ingress,
        @Nullable OriginRequestSettings originRequest,
        @Nullable Boolean warpRouting,
        boolean adopt,
        boolean retain)
        implements ManifestEntry {

    public TunnelEntry {
        ingress = List.copyOf(ingress);
    }
}
