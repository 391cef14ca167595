package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Bucket;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** R2 buckets: made, listed, changed and deleted, in one jurisdiction at a time. */
final class R2BucketArea implements Areas.Area {

    /** The jurisdiction of requests that name none. */
    static final String DEFAULT = "default";

    static final String BUCKET = "/accounts/{account}/r2/buckets/{bucket}";

    private static final String NAME = "[a-z0-9][a-z0-9-]{1,61}[a-z0-9]";
    private static final String CLASS_HEADER = "cf-r2-storage-class";
    private static final List<String> JURISDICTIONS = List.of(DEFAULT, "eu", "us", "fedramp", "fedramp-high");
    private static final List<String> CLASSES = List.of("Standard", "InfrequentAccess");
    private static final int PAGE = 20;
    private static final int MAX_PAGE = 1000;
    private static final long ABORT_SECONDS = 604_800;
    private static final Settings BODY = new Settings(Map.of(
            "name",
            Settings.text(),
            "locationHint",
            Settings.oneOf("apac", "eeur", "enam", "weur", "wnam", "oc"),
            "storageClass",
            Settings.oneOf(CLASSES.toArray(String[]::new))));

    private final ApiContext context;

    R2BucketArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        String buckets = "/accounts/{account}/r2/buckets";
        return List.of(
                Route.of("GET", buckets, this::list),
                Route.of("POST", buckets, this::create),
                Route.of("GET", BUCKET, request -> ApiResponse.of(describe(find(context, request)))),
                Route.of("PATCH", BUCKET, this::change),
                Route.of("DELETE", BUCKET, this::delete));
    }

    private ApiResponse list(ApiRequest request) {
        String jurisdiction = jurisdiction(request);
        int size = ApiResponse.Page.number(request, "per_page", PAGE, 1, MAX_PAGE);
        String contained = request.query("name_contains").orElse("");
        String after =
                request.query("start_after").or(() -> request.query("cursor")).orElse("");
        List<ObjectNode> buckets = context.store().account().buckets().values().stream()
                .filter(bucket -> bucket.jurisdiction().equals(jurisdiction))
                .filter(bucket -> bucket.name().contains(contained))
                .filter(bucket -> bucket.name().compareTo(after) > 0)
                .sorted(Comparator.comparing(Bucket::name))
                .map(R2BucketArea::describe)
                .toList();
        List<ObjectNode> page = buckets.stream().limit(size).toList();
        ObjectNode result = Json.object();
        result.set("buckets", Json.array(page.stream()));
        ObjectNode info = Json.object().put("per_page", size);
        if (page.size() < buckets.size()) {
            info.put("cursor", page.get(size - 1).path("name").asString());
        }
        return ApiResponse.of(new ApiResponse.Page(result, info));
    }

    private ApiResponse create(ApiRequest request) {
        ObjectNode body = request.object();
        BODY.check(body).ifPresent(problem -> {
            throw R2Errors.badBucketSetting(problem);
        });
        String name = body.path("name").asString("");
        if (!name.matches(NAME)) {
            throw R2Errors.badBucketName();
        }
        Bucket bucket = new Bucket(
                Ids.hex(),
                name,
                jurisdiction(request),
                body.path("locationHint").asString("weur"),
                context.now(),
                settings(body));
        context.store().update(account -> {
            if (find(account, bucket.jurisdiction(), name).isPresent()) {
                throw R2Errors.bucketNameTaken();
            }
            return account.withBucket(bucket);
        });
        return ApiResponse.of(describe(bucket));
    }

    /** A bucket begins with a rule of Cloudflare's own, which ends unfinished uploads. */
    private static ObjectNode settings(ObjectNode body) {
        ObjectNode settings = Json.object()
                .put("storage_class", body.path("storageClass").asString(CLASSES.get(0)))
                .put("managed", false);
        List.of("cors", "lock", "custom", "notifications").forEach(settings::putArray);
        ObjectNode rule = settings.putArray("lifecycle").addObject();
        rule.put("id", "Default Multipart Abort Rule").put("enabled", true);
        rule.putObject("conditions").put("prefix", "");
        rule.putObject("abortMultipartUploadsTransition")
                .putObject("condition")
                .put("type", "Age")
                .put("maxAge", ABORT_SECONDS);
        return settings;
    }

    private ApiResponse change(ApiRequest request) {
        String storageClass = request.header(CLASS_HEADER).orElse("");
        if (!CLASSES.contains(storageClass)) {
            throw R2Errors.badBucketSetting(CLASS_HEADER + " must be one of " + String.join(", ", CLASSES));
        }
        return ApiResponse.of(describe(
                update(context, request, bucket -> bucket.with("storage_class", StringNode.valueOf(storageClass)))));
    }

    private ApiResponse delete(ApiRequest request) {
        Bucket bucket = find(context, request);
        ObjectNode oneObject = Json.object().put("bucket", bucket.id()).put("limit", 1);
        if (!context.workerd().data("r2/list", oneObject).path("objects").isEmpty()) {
            throw R2Errors.bucketNotEmpty();
        }
        context.store().update(account -> account.withoutBucket(bucket.id()));
        context.workerd().settle();
        return ApiResponse.of(Json.object());
    }

    /** What a request makes of a bucket. */
    interface Changed {
        Bucket of(Bucket bucket);
    }

    /** Changes a bucket, and what answers for it. */
    static Bucket update(ApiContext context, ApiRequest request, Changed changed) {
        Account account = context.store().update(current -> current.withBucket(changed.of(find(current, request))));
        context.workerd().settle();
        return find(account, request);
    }

    static Bucket find(ApiContext context, ApiRequest request) {
        return find(context.store().account(), request);
    }

    private static Bucket find(Account account, ApiRequest request) {
        return find(account, jurisdiction(request), request.path("bucket")).orElseThrow(R2Errors::noBucket);
    }

    static Optional<Bucket> find(Account account, String jurisdiction, String name) {
        return account.buckets().values().stream()
                .filter(bucket ->
                        bucket.name().equals(name) && bucket.jurisdiction().equals(jurisdiction))
                .findFirst();
    }

    private static String jurisdiction(ApiRequest request) {
        String jurisdiction = request.header("cf-r2-jurisdiction").orElse(DEFAULT);
        if (!JURISDICTIONS.contains(jurisdiction)) {
            throw R2Errors.badBucketSetting("cf-r2-jurisdiction must be one of " + String.join(", ", JURISDICTIONS));
        }
        return jurisdiction;
    }

    private static ObjectNode describe(Bucket bucket) {
        ObjectNode node = Json.object()
                .put("name", bucket.name())
                .put("creation_date", bucket.createdOn().toString())
                .put("location", bucket.location().toUpperCase(java.util.Locale.ROOT))
                .put("jurisdiction", bucket.jurisdiction());
        JsonNode storageClass = bucket.settings().path("storage_class");
        node.set("storage_class", storageClass);
        return node;
    }
}
