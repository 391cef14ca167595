package dev.athanor.local.api;

import static dev.athanor.local.api.Settings.number;
import static dev.athanor.local.api.Settings.oneOf;
import static dev.athanor.local.api.Settings.text;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.VectorIndex;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Vectorize indexes: made, listed and deleted, with what of their metadata is indexed. They hold no vectors here. */
final class VectorizeArea implements Areas.Area {

    private static final String NAME = "[a-z]([a-z0-9_-]{0,62}[a-z0-9])?";
    private static final int MOST_METADATA_INDEXES = 10;
    private static final String[] METRICS = {"cosine", "euclidean", "dot-product"};
    private static final String[] TYPES = {"string", "number", "boolean"};

    /** What each preset stands for. */
    private static final Map<String, Integer> PRESETS = Map.of(
            "@cf/baai/bge-small-en-v1.5", 384,
            "@cf/baai/bge-base-en-v1.5", 768,
            "@cf/baai/bge-large-en-v1.5", 1024,
            "openai/text-embedding-ada-002", 1536,
            "cohere/embed-multilingual-v2.0", 768);

    private static final Settings FORM = new Settings(Map.of("dimensions", number(1, 1536), "metric", oneOf(METRICS)));
    private static final Settings PRESET = new Settings(
            Map.of("preset", oneOf(PRESETS.keySet().stream().sorted().toArray(String[]::new))));
    private static final Settings METADATA = new Settings(Map.of("propertyName", text(), "indexType", oneOf(TYPES)));

    private final ApiContext context;

    VectorizeArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        String indexes = "/accounts/{account}/vectorize/v2/indexes";
        String index = indexes + "/{index}";
        return List.of(
                Route.of("GET", indexes, this::list),
                Route.of("POST", indexes, this::create),
                Route.of("GET", index, request -> ApiResponse.of(describe(find(request)))),
                Route.of("DELETE", index, this::delete),
                Route.of("GET", index + "/info", this::info),
                Route.of("GET", index + "/metadata_index/list", this::metadata),
                Route.of("POST", index + "/metadata_index/create", this::indexMetadata),
                Route.of("POST", index + "/metadata_index/delete", this::forgetMetadata),
                Route.of("POST", index + "/insert", this::vectors),
                Route.of("POST", index + "/upsert", this::vectors),
                Route.of("POST", index + "/query", this::vectors),
                Route.of("POST", index + "/get_by_ids", this::vectors),
                Route.of("POST", index + "/delete_by_ids", this::vectors));
    }

    private ApiResponse list(ApiRequest request) {
        return ApiResponse.of(Json.array(
                context.store().account().vectorIndexes().values().stream().map(VectorizeArea::describe)));
    }

    private ApiResponse create(ApiRequest request) {
        ObjectNode body = request.object();
        new Settings(Map.of("name", text(), "description", text(), "config", Settings.anything()))
                .check(body)
                .ifPresent(problem -> {
                    throw VectorizeErrors.badVectorIndex(problem);
                });
        String name = body.path("name").asString("");
        if (!name.matches(NAME)) {
            throw VectorizeErrors.badVectorIndex(
                    "the name has lower-case letters, digits, - and _ only, at most 64, and begins with a letter");
        }
        VectorIndex index = new VectorIndex(
                name, body.path("description").asString(""), config(body), new TreeMap<>(), context.now());
        context.store().update(account -> {
            if (account.vectorIndexes().containsKey(name)) {
                throw VectorizeErrors.vectorIndexTaken(name);
            }
            return account.withVectorIndex(index);
        });
        return ApiResponse.of(describe(index));
    }

    private static ObjectNode config(ObjectNode body) {
        if (!(body.path("config") instanceof ObjectNode given)) {
            throw VectorizeErrors.badVectorIndex("config must be an object");
        }
        (given.has("preset") ? PRESET : FORM).check(given).ifPresent(problem -> {
            throw VectorizeErrors.badVectorIndex("config: " + problem);
        });
        Integer dimensions = PRESETS.get(given.path("preset").asString(""));
        if (dimensions != null) {
            return given.deepCopy().put("dimensions", dimensions).put("metric", METRICS[0]);
        }
        if (!given.has("dimensions") || !given.has("metric")) {
            throw VectorizeErrors.badVectorIndex("config needs dimensions and metric, or a preset");
        }
        return given;
    }

    private ApiResponse delete(ApiRequest request) {
        VectorIndex index = find(request);
        context.store().update(account -> account.withoutVectorIndex(index.name()));
        return ApiResponse.of(Json.object());
    }

    private ApiResponse info(ApiRequest request) {
        int dimensions = find(request).config().path("dimensions").asInt();
        return ApiResponse.of(Json.object().put("dimensions", dimensions).put("vectorCount", 0));
    }

    private ApiResponse metadata(ApiRequest request) {
        ObjectNode result = Json.object();
        var indexes = result.putArray("metadataIndexes");
        find(request)
                .metadata()
                .forEach((name, type) ->
                        indexes.addObject().put("propertyName", name).put("indexType", type));
        return ApiResponse.of(result);
    }

    /** One that is indexed already is indexed again, which changes nothing. */
    private ApiResponse indexMetadata(ApiRequest request) {
        ObjectNode body = checked(request);
        String property = body.path("propertyName").asString("");
        if (property.isEmpty() || !body.has("indexType")) {
            throw VectorizeErrors.badVectorIndex("propertyName and indexType are needed");
        }
        return update(request, index -> {
            if (index.metadata().size() == MOST_METADATA_INDEXES
                    && !index.metadata().containsKey(property)) {
                throw VectorizeErrors.badVectorIndex(
                        "an index has at most " + MOST_METADATA_INDEXES + " metadata indexes");
            }
            return index.indexing(property, body.path("indexType").asString());
        });
    }

    private ApiResponse forgetMetadata(ApiRequest request) {
        String property = checked(request).path("propertyName").asString("");
        if (!find(request).metadata().containsKey(property)) {
            throw VectorizeErrors.noMetadataIndex(property);
        }
        return update(request, index -> index.forgetting(property));
    }

    private static ObjectNode checked(ApiRequest request) {
        ObjectNode body = request.object();
        METADATA.check(body).ifPresent(problem -> {
            throw VectorizeErrors.badVectorIndex(problem);
        });
        return body;
    }

    private ApiResponse update(ApiRequest request, UnaryOperator<VectorIndex> change) {
        context.store().update(account -> account.withVectorIndex(change.apply(find(account, request))));
        return ApiResponse.of(Json.object().put("mutationId", Ids.uuid()));
    }

    private ApiResponse vectors(ApiRequest request) {
        throw VectorizeErrors.noVectors(find(request).name());
    }

    private VectorIndex find(ApiRequest request) {
        return find(context.store().account(), request);
    }

    private static VectorIndex find(Account account, ApiRequest request) {
        VectorIndex index = account.vectorIndexes().get(request.path("index"));
        if (index == null) {
            throw VectorizeErrors.noVectorIndex(request.path("index"));
        }
        return index;
    }

    private static ObjectNode describe(VectorIndex index) {
        ObjectNode node = Json.object()
                .put("name", index.name())
                .put("description", index.description())
                .put("created_on", index.createdOn().toString())
                .put("modified_on", index.createdOn().toString());
        node.set("config", index.config());
        return node;
    }
}
