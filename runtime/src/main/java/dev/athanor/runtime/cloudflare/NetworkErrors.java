package dev.athanor.runtime.cloudflare;

import static dev.athanor.runtime.cloudflare.Area.DNS;
import static dev.athanor.runtime.cloudflare.Area.DOMAINS;
import static dev.athanor.runtime.cloudflare.Area.ROUTES;
import static dev.athanor.runtime.cloudflare.Area.TUNNELS;
import static dev.athanor.runtime.cloudflare.Area.ZONES;
import static dev.athanor.runtime.cloudflare.Meaning.EXISTS;
import static dev.athanor.runtime.cloudflare.Meaning.FORBIDDEN;
import static dev.athanor.runtime.cloudflare.Meaning.INVALID;
import static dev.athanor.runtime.cloudflare.Meaning.IN_USE;
import static dev.athanor.runtime.cloudflare.Meaning.MISSING;
import static feign.Request.HttpMethod.DELETE;
import static feign.Request.HttpMethod.GET;

import java.util.List;

/** Codes of what leads to workers and servers: zones, DNS records, routes, custom domains and tunnels. */
final class NetworkErrors {

    private static final String RECORD =
            "remove the zone's DNS record of this name, or write adopt = true on @Tunnel, which replaces it";

    static final List<KnownError> ROWS = List.of(
            KnownError.absent(ROUTES, 10007, GET, DELETE),
            KnownError.absent(ROUTES, 10009, GET, DELETE),
            KnownError.of(ROUTES, 10009, MISSING),
            KnownError.of(ROUTES, 10000, FORBIDDEN, "give the token the permission to edit Workers Routes of the zone")
                    .repeated(Repeat.ONCE),
            KnownError.of(ROUTES, 10019, MISSING, "deploy the worker of the route first"),
            KnownError.of(
                    ROUTES,
                    10020,
                    EXISTS,
                    "remove the zone's other route of this pattern, or write adopt = true on @Route"),
            KnownError.of(ROUTES, 10022, INVALID, "correct the route's pattern"),
            KnownError.of(DOMAINS, 10022, INVALID, "choose a host name of the zone"),
            KnownError.absent(DOMAINS, 100114, GET, DELETE),
            KnownError.of(
                    DOMAINS,
                    100116,
                    IN_USE,
                    "detach the domain from the other worker, or write overrideExistingOrigin = true on @Domain"),
            KnownError.of(
                    DOMAINS,
                    100117,
                    IN_USE,
                    "remove the zone's DNS record of this name, or write overrideExistingOrigin = true on @Domain,"
                            + " which replaces it"),
            KnownError.of(ZONES, 1001, MISSING, "check zoneId: the token sees no such zone"),
            KnownError.of(ZONES, 1061, EXISTS),
            KnownError.of(ZONES, 1097, INVALID),
            KnownError.of(DNS, 1004, INVALID),
            KnownError.of(DNS, 9005, INVALID),
            KnownError.absent(DNS, 81044, GET, DELETE),
            KnownError.of(DNS, 81044, MISSING),
            KnownError.of(DNS, 81053, EXISTS, RECORD),
            KnownError.of(DNS, 81054, EXISTS, RECORD),
            KnownError.of(DNS, 81057, EXISTS, RECORD),
            KnownError.of(DNS, 81058, EXISTS, RECORD),
            KnownError.absent(TUNNELS, 1003, GET, DELETE),
            KnownError.of(TUNNELS, 1003, MISSING),
            KnownError.of(TUNNELS, 1005, INVALID),
            KnownError.of(TUNNELS, 1013, EXISTS, "plan again: somebody made a tunnel of this name meanwhile"),
            KnownError.of(TUNNELS, 1022, IN_USE, "stop cloudflared wherever it runs this tunnel, then apply again"),
            KnownError.absent(TUNNELS, 1055, GET),
            KnownError.of(TUNNELS, 1056, INVALID));

    private NetworkErrors() {}
}
