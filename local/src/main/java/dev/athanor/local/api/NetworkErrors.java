package dev.athanor.local.api;

/** What is refused of zones, routes, domains, records and tunnels. */
final class NetworkErrors {

    private NetworkErrors() {}

    static ApiError noZone() {
        return new ApiError(404, 1001, "Invalid zone identifier");
    }

    static ApiError badZoneName(String name) {
        return new ApiError(400, 1097, "'" + name + "' is not a valid name for a zone.");
    }

    static ApiError zoneExists(String name) {
        return new ApiError(400, 1061, name + " already exists");
    }

    static ApiError notInZone(String hostname, String zone) {
        return new ApiError(400, 10022, "The host name '" + hostname + "' is not in the zone '" + zone + "'.");
    }

    static ApiError badRoute(String pattern, String reason) {
        return new ApiError(400, 10022, "The route pattern '" + pattern + "' is invalid: it " + reason + ".");
    }

    static ApiError routeScriptMissing(String script) {
        return new ApiError(400, 10019, "The Worker '" + script + "' of the route does not exist on your account.");
    }

    static ApiError routeExists(String pattern) {
        return new ApiError(409, 10020, "A route with the same pattern already exists: " + pattern);
    }

    static ApiError noZoneRoute() {
        return new ApiError(404, 10009, "Route not found");
    }

    static ApiError noDomain() {
        return new ApiError(404, 100114, "Domain not found");
    }

    static ApiError domainOfOtherWorker(String hostname) {
        return new ApiError(409, 100116, "Hostname '" + hostname + "' already in use by other custom domain");
    }

    static ApiError domainHasRecord(String hostname) {
        return new ApiError(
                409,
                100117,
                "Hostname '" + hostname
                        + "' already has externally managed DNS records (A, CNAME, etc). Either delete them, try a different hostname, or use the option 'override_existing_dns_record' to override.");
    }

    static ApiError noDnsRecord() {
        return new ApiError(404, 81044, "Record does not exist.");
    }

    static ApiError dnsRecordExists() {
        return new ApiError(400, 81053, "An A, AAAA, or CNAME record with that host already exists.");
    }

    static ApiError badDnsRecord(String message) {
        return new ApiError(400, 9005, message);
    }

    static ApiError noTunnel() {
        return new ApiError(404, 1003, "Tunnel not found");
    }

    static ApiError tunnelExists() {
        return new ApiError(409, 1013, "You already have a tunnel with this name. Choose a different name.");
    }

    static ApiError badTunnel(String message) {
        return new ApiError(400, 1005, message);
    }

    static ApiError badTunnelConfiguration(String message) {
        return new ApiError(400, 1056, "Bad Configuration: " + message);
    }
}
