package dev.athanor.local.account;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An R2 bucket.
 *
 * @param id the id under which its objects are kept
 * @param name its name, unique in its jurisdiction
 * @param jurisdiction {@code default}, {@code eu} or {@code fedramp}
 * @param location where it is
 * @param createdOn when it was made
 * @param settings {@code storage_class}, {@code cors}, {@code lifecycle}, {@code lock}, {@code managed},
 *     {@code custom} and {@code notifications}, as the API has them
 */
public record Bucket(
        String id, String name, String jurisdiction, String location, Instant createdOn, ObjectNode settings) {

    /** The same with another setting. */
    public Bucket with(String setting, JsonNode value) {
        ObjectNode changed = settings.deepCopy();
        changed.set(setting, value);
        return new Bucket(id, name, jurisdiction, location, createdOn, changed);
    }

    /** The host names under which everybody may read it. */
    public List<String> publicHosts() {
        Stream<String> own = settings.path("managed").asBoolean(false) ? Stream.of(managedHost()) : Stream.of();
        Stream<String> domains = list("custom").stream()
                .filter(domain -> domain.path("enabled").asBoolean(false))
                .map(domain -> domain.path("domain").asString());
        return Stream.concat(own, domains).toList();
    }

    /** The host name that it has below {@code r2.dev}. */
    public String managedHost() {
        return "pub-" + id + ".r2.dev";
    }

    /** A list among the settings. */
    public List<ObjectNode> list(String setting) {
        return settings.path(setting).valueStream().map(ObjectNode.class::cast).toList();
    }
}
