package dev.athanor.acceptance;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads R2 buckets of all jurisdictions with their rules, addresses and notifications. */
record ReadingOfBuckets(AccountApi api, AccountFacts facts) {

    private static final List<String> RULES = List.of("cors", "lifecycle", "lock");

    /** What Cloudflare calls a rule that has no description of its own. */
    private static final String GIVEN_NAME = "Rule [0-9a-f]+";

    void read() {
        for (String jurisdiction : List.of("default", "eu", "fedramp")) {
            AccountApi there = api.with("cf-r2-jurisdiction", jurisdiction);
            for (JsonNode bucket : there.get("/r2/buckets").path("buckets")) {
                bucket(there, bucket.path("name").asString(), jurisdiction);
            }
        }
    }

    private void bucket(AccountApi there, String name, String jurisdiction) {
        String address = "/r2/buckets/" + name;
        String path = "r2/" + name;
        facts.note(path, there.get(address));
        facts.put(path + "/jurisdiction", jurisdiction);
        for (String list : RULES) {
            for (JsonNode rule : there.find(address + "/" + list).path("rules")) {
                facts.note(path + "/" + list + "/" + rule.path("id").asString(), rule);
            }
        }
        facts.note(path + "/r2.dev", there.get(address + "/domains/managed").path("enabled"));
        for (JsonNode domain : there.get(address + "/domains/custom").path("domains")) {
            facts.note(path + "/domains/" + domain.path("domain").asString(), domain);
        }
        for (JsonNode queue :
                there.find("/event_notifications/r2/" + name + "/configuration").path("queues")) {
            for (JsonNode rule : queue.path("rules")) {
                String what = rule.path("prefix").asString() + "…"
                        + rule.path("suffix").asString();
                if (rule.path("description").asString("").matches(GIVEN_NAME)) {
                    ((ObjectNode) rule).remove("description");
                }
                facts.note(path + "/notifications/" + queue.path("queueName").asString() + "/" + what, rule);
            }
        }
    }
}
