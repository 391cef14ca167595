package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Script;
import dev.athanor.local.account.ScriptVersion;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Versions of scripts: uploaded without taking over, listed and read. */
final class VersionArea implements Areas.Area {

    private static final int PAGE = 10;
    private static final int LARGEST_PAGE = 100;

    private final ApiContext context;
    private final AssetSessions assetSessions;
    private final ScriptChanges changes;

    VersionArea(ApiContext context, AssetSessions assetSessions, ScriptChanges changes) {
        this.context = context;
        this.assetSessions = assetSessions;
        this.changes = changes;
    }

    @Override
    public List<Route> routes() {
        String versions = "/accounts/{account}/workers/scripts/{script}/versions";
        return List.of(
                Route.of("POST", versions, this::upload),
                Route.of("GET", versions, this::list),
                Route.of("GET", versions + "/{version}", this::get));
    }

    private ApiResponse upload(ApiRequest request) {
        String name = request.path("script");
        MultipartForm form = MultipartForm.parse(request);
        return changes.make(name, () -> {
            long start = System.nanoTime();
            Script current = ScriptArea.find(context.store().account(), request);
            ScriptUpload.Outcome outcome = new ScriptUpload(context, assetSessions, name, form).check();
            if (!outcome.script().objects().equals(current.objects())) {
                throw DeploymentErrors.classesChangedByVersion();
            }
            ScriptVersion version = Versions.of(outcome, ScriptVersion.UPLOADED, Source.of(request));
            Script changed = current.withHistory(current.history().with(version));
            return new ScriptChanges.Change(changed, Map.of(version.vaultKey(), outcome.secrets()), () -> {
                ObjectNode result = Versions.describe(version);
                result.put("startup_time_ms", (System.nanoTime() - start) / 1_000_000);
                outcome.report(result);
                return result;
            });
        });
    }

    private ApiResponse list(ApiRequest request) {
        List<ObjectNode> all =
                find(request).history().versions().stream().map(Versions::item).toList();
        if (request.query("deployable").filter("true"::equals).isPresent()) {
            ObjectNode result = Json.object();
            result.set("items", Json.array(all.stream()));
            return ApiResponse.of(result);
        }
        ApiResponse.Page page = ApiResponse.Page.of(request, all, PAGE, LARGEST_PAGE);
        ObjectNode result = Json.object();
        result.set("items", page.items());
        return ApiResponse.of(new ApiResponse.Page(result, page.info()));
    }

    private ApiResponse get(ApiRequest request) {
        String id = request.path("version");
        return ApiResponse.of(Versions.describe(
                find(request).history().version(id).orElseThrow(() -> DeploymentErrors.noVersion(id))));
    }

    private Script find(ApiRequest request) {
        Account account = context.store().account();
        return ScriptArea.find(account, request);
    }
}
