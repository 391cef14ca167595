package dev.athanor.local.api;

import dev.athanor.local.account.Bucket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** The addresses under which everybody may read R2 buckets. They are kept; nothing answers under them on this machine. */
final class R2DomainArea implements Areas.Area {

    private static final int MAX_DOMAINS = 50;
    private static final Map<String, Settings.Rule> WHOLE = Map.of(
            "domain", Settings.text(),
            "zoneId", Settings.text(),
            "enabled", Settings.flag(),
            "minTLS", Settings.oneOf("1.0", "1.1", "1.2", "1.3"),
            "ciphers", Settings.texts());

    private final ApiContext context;
    private final Zones zones;

    R2DomainArea(ApiContext context, Zones zones) {
        this.context = context;
        this.zones = zones;
    }

    @Override
    public List<Route> routes() {
        String managed = R2BucketArea.BUCKET + "/domains/managed";
        String custom = R2BucketArea.BUCKET + "/domains/custom";
        return List.of(
                Route.of("GET", managed, request -> ApiResponse.of(managed(R2BucketArea.find(context, request)))),
                Route.of("PUT", managed, this::setManaged),
                Route.of("GET", custom, this::list),
                Route.of("POST", custom, this::attach),
                Route.of("GET", custom + "/{domain}", this::get),
                Route.of("PUT", custom + "/{domain}", this::change),
                Route.of("DELETE", custom + "/{domain}", this::detach));
    }

    private static ObjectNode managed(Bucket bucket) {
        return Json.object()
                .put("bucketId", bucket.id())
                .put("domain", bucket.managedHost())
                .put("enabled", bucket.settings().path("managed").asBoolean());
    }

    private ApiResponse setManaged(ApiRequest request) {
        ObjectNode body = checked(request, Map.of("enabled", Settings.flag()));
        boolean enabled = body.path("enabled").asBoolean(false);
        return ApiResponse.of(managed(
                R2BucketArea.update(context, request, bucket -> bucket.with("managed", BooleanNode.valueOf(enabled)))));
    }

    private ApiResponse list(ApiRequest request) {
        ObjectNode result = Json.object();
        result.set("domains", Json.array(R2BucketArea.find(context, request).list("custom").stream()));
        return ApiResponse.of(result);
    }

    private ApiResponse attach(ApiRequest request) {
        ObjectNode domain = checked(request, WHOLE);
        for (String field : List.of("domain", "zoneId", "enabled")) {
            if (!domain.has(field)) {
                throw R2Errors.badBucketSetting(field + " is missing");
            }
        }
        zones.of(
                context.store().account(),
                domain.path("zoneId").asString(),
                domain.path("domain").asString());
        domain.putObject("status").put("ownership", "active").put("ssl", "active");
        String name = domain.path("domain").asString();
        R2BucketArea.update(context, request, bucket -> {
            List<ObjectNode> domains = new ArrayList<>(bucket.list("custom"));
            if (domains.size() >= MAX_DOMAINS || domains.stream().anyMatch(other -> is(other, name))) {
                throw R2Errors.badBucketSetting("the domain " + name + " is attached already, or is one too many");
            }
            domains.add(domain);
            return bucket.with("custom", Json.array(domains.stream()));
        });
        return ApiResponse.of(domain);
    }

    private ApiResponse get(ApiRequest request) {
        return ApiResponse.of(find(R2BucketArea.find(context, request), request));
    }

    private ApiResponse change(ApiRequest request) {
        ObjectNode changed = checked(request, WHOLE);
        // Who sends the domain and its zone again, as alchemy does, changes neither.
        changed.remove(List.of("domain", "zoneId"));
        Bucket after = R2BucketArea.update(context, request, bucket -> {
            ObjectNode domain = find(bucket, request).deepCopy().setAll(changed);
            return bucket.with("custom", Json.array(others(bucket, request, domain).stream()));
        });
        return ApiResponse.of(find(after, request));
    }

    private ApiResponse detach(ApiRequest request) {
        R2BucketArea.update(context, request, bucket -> {
            find(bucket, request);
            return bucket.with("custom", Json.array(others(bucket, request).stream()));
        });
        return ApiResponse.of(Json.object().put("domain", request.path("domain")));
    }

    private static List<ObjectNode> others(Bucket bucket, ApiRequest request, ObjectNode... instead) {
        List<ObjectNode> domains = new ArrayList<>(bucket.list("custom").stream()
                .filter(domain -> !is(domain, request.path("domain")))
                .toList());
        domains.addAll(List.of(instead));
        return domains;
    }

    private static ObjectNode find(Bucket bucket, ApiRequest request) {
        return bucket.list("custom").stream()
                .filter(domain -> is(domain, request.path("domain")))
                .findFirst()
                .orElseThrow(R2Errors::noBucket);
    }

    private static boolean is(JsonNode domain, String name) {
        return domain.path("domain").asString().equals(name);
    }

    private static ObjectNode checked(ApiRequest request, Map<String, Settings.Rule> rules) {
        ObjectNode body = request.object();
        new Settings(rules).check(body).ifPresent(problem -> {
            throw R2Errors.badBucketSetting(problem);
        });
        return body;
    }
}
