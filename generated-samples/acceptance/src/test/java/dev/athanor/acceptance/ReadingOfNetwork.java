package dev.athanor.acceptance;

import tools.jackson.databind.JsonNode;

/** Reads custom domains, tunnels, and the routes and DNS records of all zones. */
record ReadingOfNetwork(AccountApi api, AccountFacts facts) {

    void read() {
        for (JsonNode tunnel : api.list("/cfd_tunnel", "is_deleted=false")) {
            facts.name(tunnel.path("id"), tunnel.path("name"));
            String path = "tunnels/" + tunnel.path("name").asString();
            facts.note(path, tunnel);
            facts.note(
                    path + "/configuration",
                    api.get("/cfd_tunnel/" + tunnel.path("id").asString() + "/configurations")
                            .path("config"));
        }
        for (JsonNode domain : api.list("/workers/domains")) {
            facts.note("domains/" + domain.path("hostname").asString(), domain);
        }
        for (JsonNode zone : api.list("/zones")) {
            String address = "/zones/" + zone.path("id").asString();
            String path = "zones/" + zone.path("name").asString();
            facts.put(path, "present");
            for (JsonNode route : api.list(address + "/workers/routes")) {
                facts.note(path + "/routes/" + route.path("pattern").asString(), route);
            }
            for (JsonNode record : api.list(address + "/dns_records")) {
                facts.note(path + "/dns/" + record.path("name").asString(), record);
            }
        }
    }
}
