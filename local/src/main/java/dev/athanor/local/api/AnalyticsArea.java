package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Bucket;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The GraphQL API, of which the local cloud answers one question, that of {@code wrangler r2 bucket info}: how much a bucket
 * holds. It counts nothing else, and says so in GraphQL's own form.
 */
final class AnalyticsArea implements Areas.Area {

    private static final String STORAGE = "getR2StorageMetrics";
    private static final int PAGE = 1000;

    private final ApiContext context;

    AnalyticsArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of("POST", "/graphql", this::answer));
    }

    private ApiResponse answer(ApiRequest request) {
        ObjectNode query = request.object();
        ObjectNode answer = Json.object();
        if (query.path("operationName").asString("").equals(STORAGE)) {
            ObjectNode account = answer.putObject("data")
                    .putObject("viewer")
                    .putArray("accounts")
                    .addObject();
            account.set(
                    "r2StorageAdaptiveGroups",
                    Json.array(bucket(query.path("variables")).stream().map(this::storage)));
            answer.putNull("errors");
        } else {
            answer.putNull("data");
            answer.putArray("errors")
                    .addObject()
                    .put("message", "The local cloud keeps no analytics, but for the size of buckets.");
        }
        return ApiResponse.raw("application/json", Json.bytes(answer));
    }

    /** The bucket of a name, which has its jurisdiction in front where it is not in the default one. */
    private Optional<Bucket> bucket(JsonNode variables) {
        String name = variables.path("filter").path("bucketName").asString("");
        Account account = context.store().account();
        int end = name.indexOf('_');
        return end < 0
                ? R2BucketArea.find(account, R2BucketArea.DEFAULT, name)
                : R2BucketArea.find(account, name.substring(0, end), name.substring(end + 1));
    }

    private ObjectNode storage(Bucket bucket) {
        long count = 0;
        long bytes = 0;
        ObjectNode arguments = Json.object().put("bucket", bucket.id()).put("limit", PAGE);
        JsonNode page;
        do {
            page = context.workerd().data("r2/list", arguments);
            count += page.path("objects").size();
            for (JsonNode object : page.path("objects")) {
                bytes += object.path("size").asLong();
            }
            arguments.put("cursor", page.path("cursor").asString(""));
        } while (page.path("truncated").asBoolean(false));
        ObjectNode group = Json.object();
        group.putObject("max")
                .put("objectCount", count)
                .put("payloadSize", bytes)
                .put("metadataSize", 0);
        group.putObject("dimensions").put("datetime", context.now().toString());
        return group;
    }
}
