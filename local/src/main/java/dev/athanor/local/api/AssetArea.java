package dev.athanor.local.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Static files: said what there is, asked for what is missing, and sent in buckets. */
final class AssetArea implements Areas.Area {

    private static final int MAX_FILES = 100_000;
    private static final long MAX_BYTES = 25L * 1024 * 1024;
    private static final int BUCKET_FILES = 200;
    private static final long BUCKET_BYTES = 40L * 1024 * 1024;
    private static final Settings FILE = new Settings(Map.of(
            "hash",
            value -> value.asString("").matches("[0-9a-f]{32}")
                    ? Optional.empty()
                    : Optional.of("must be 32 hexadecimal digits"),
            "size",
            Settings.number(0, MAX_BYTES)));

    private final ApiContext context;
    private final AssetSessions sessions;

    AssetArea(ApiContext context, AssetSessions sessions) {
        this.context = context;
        this.sessions = sessions;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("POST", "/accounts/{account}/workers/scripts/{script}/assets-upload-session", this::begin),
                Route.of("POST", "/accounts/{account}/workers/assets/upload", this::upload)
                        .with(Route.Access.OWN));
    }

    private ApiResponse begin(ApiRequest request) {
        return begin(request, request.path("script"));
    }

    /** Begins the upload of a script's files. */
    ApiResponse begin(ApiRequest request, String script) {
        JsonNode manifest = request.object().path("manifest");
        if (!manifest.isObject() || manifest.size() > MAX_FILES) {
            throw ScriptErrors.invalidScript("manifest must be an object with at most " + MAX_FILES + " files");
        }
        SortedMap<String, String> files = new TreeMap<>();
        Map<String, Long> sizes = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : manifest.properties()) {
            checkFile(entry.getKey(), entry.getValue());
            String hash = entry.getValue().path("hash").asString();
            files.put(entry.getKey(), hash);
            sizes.put(hash, entry.getValue().path("size").asLong());
        }
        Set<String> missing = new LinkedHashSet<>(files.values());
        missing.removeIf(context.assets()::contains);
        ObjectNode result = Json.object().put("jwt", sessions.begin(script, files, sizes, missing));
        result.set("buckets", buckets(missing, sizes));
        return ApiResponse.of(result);
    }

    private static void checkFile(String path, JsonNode file) {
        if (!path.startsWith("/")
                || path.endsWith("/")
                || List.of(path.split("/", -1)).contains("..")) {
            throw ScriptErrors.invalidScript("The asset path '" + path + "' must begin with a slash and name a file.");
        }
        if (!(file instanceof ObjectNode object) || !object.has("hash") || !object.has("size")) {
            throw ScriptErrors.invalidScript("The asset " + path + " needs a hash and a size.");
        }
        FILE.check(object).ifPresent(problem -> {
            throw ScriptErrors.invalidScript("The asset " + path + ": " + problem + ".");
        });
    }

    private static ArrayNode buckets(Set<String> missing, Map<String, Long> sizes) {
        List<ArrayNode> buckets = new ArrayList<>();
        long bytes = 0;
        for (String hash : missing) {
            long size = sizes.getOrDefault(hash, 0L);
            bytes += size;
            boolean full =
                    buckets.isEmpty() || buckets.get(buckets.size() - 1).size() == BUCKET_FILES || bytes > BUCKET_BYTES;
            if (full) {
                buckets.add(Json.array(List.<JsonNode>of().stream()));
                bytes = size;
            }
            buckets.get(buckets.size() - 1).add(hash);
        }
        return Json.array(buckets.stream());
    }

    private ApiResponse upload(ApiRequest request) {
        AssetSessions.Session session = sessions.open(request.authorization());
        if (!request.query("base64").filter("true"::equals).isPresent()) {
            throw ScriptErrors.badUpload("Only uploads with base64=true are taken.");
        }
        for (MultipartForm.Part part : MultipartForm.parse(request).parts()) {
            keep(session, part);
        }
        return session.missing().isEmpty()
                ? ApiResponse.of(201, Json.object().put("jwt", sessions.complete(session)))
                : ApiResponse.of(202, Json.object());
    }

    private void keep(AssetSessions.Session session, MultipartForm.Part part) {
        Long size = session.sizes().get(part.name());
        byte[] content = decode(part);
        if (size == null || size != content.length) {
            throw ScriptErrors.badUpload(
                    "The file " + part.name() + " is not of this upload, or not of the size that it said.");
        }
        context.assets().keep(part.name(), part.contentType(), content);
        session.missing().remove(part.name());
    }

    private static byte[] decode(MultipartForm.Part part) {
        try {
            return Base64.getMimeDecoder().decode(new String(part.content(), StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw ScriptErrors.badUpload("The file " + part.name() + " is not in Base64.");
        }
    }
}
