package dev.athanor.runtime.cloudflare;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;

/** What leads to workers, by worker: their routes in all zones, and the custom domains of the account. */
@OfArea(Area.DOMAINS)
public interface DomainsApi {

    @RequestLine("GET /workers/domains")
    Page<Domain> list();

    /** Attaches a host name to a worker, whether it was attached to one before or not. */
    @RequestLine("PUT /workers/domains")
    @Headers("Content-Type: application/json")
    Domain attach(NewDomain domain);

    @RequestLine(value = "DELETE /workers/domains/{domain}", decodeSlash = false)
    Acknowledged detach(@Param("domain") String domain);

    @RequestLine(
            value = "GET /workers/services/{script}/environments/production/routes?show_zonename=true",
            decodeSlash = false)
    Page<ScriptRoute> routesOf(@Param("script") String script);

    /** A custom domain. */
    record Domain(
            String id,
            String hostname,
            @Nullable String service,
            @Nullable String zoneId,
            @Nullable String zoneName) {

        public Domain {
            if (id == null || hostname == null) {
                throw new IllegalArgumentException("a custom domain without an id or a host name");
            }
        }
    }

    /**
     * A custom domain to be.
     *
     * @param environment always {@code production}; others are a thing of the past
     * @param overrideExistingOrigin whether it is taken from a worker that has it
     * @param overrideExistingDnsRecord whether a DNS record that leads elsewhere is replaced
     */
    record NewDomain(
            String hostname,
            String service,
            String environment,
            @Nullable String zoneId,
            @Nullable String zoneName,
            @Nullable Boolean overrideExistingOrigin,
            @Nullable Boolean overrideExistingDnsRecord) {}

    /** A route of a worker. */
    record ScriptRoute(String id, String pattern, @Nullable String zoneName) {

        public ScriptRoute {
            if (id == null || pattern == null) {
                throw new IllegalArgumentException("a route without an id or a pattern");
            }
        }
    }
}
