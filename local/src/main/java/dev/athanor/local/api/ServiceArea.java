package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Script;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Scripts as services with environments, of which each has one, {@code production}. Cloudflare documents no more of it than
 * the routes; wrangler reads here whether a worker is there, and deletes it here.
 */
final class ServiceArea implements Areas.Area {

    private static final String ENVIRONMENT = "production";

    private final ApiContext context;
    private final ScriptArea scripts;

    ServiceArea(ApiContext context, ScriptArea scripts) {
        this.context = context;
        this.scripts = scripts;
    }

    @Override
    public List<Route> routes() {
        String service = "/accounts/{account}/workers/services/{script}";
        String environment = service + "/environments/{environment}";
        return List.of(
                Route.of("GET", service, request -> ApiResponse.of(describe(find(request)))),
                Route.of("DELETE", service, scripts::delete),
                Route.of("GET", environment + "/content/v2", scripts::content),
                Route.of("GET", environment, request -> ApiResponse.of(environment(inEnvironment(request)))),
                Route.of(
                        "GET",
                        environment + "/bindings",
                        request -> ApiResponse.of(ScriptSettingsArea.bindings(inEnvironment(request)))),
                Route.of(
                        "GET",
                        environment + "/subdomain",
                        request -> ApiResponse.of(SubdomainArea.describe(inEnvironment(request)))));
    }

    private Script find(ApiRequest request) {
        Account account = context.store().account();
        return ScriptArea.find(account, request);
    }

    private Script inEnvironment(ApiRequest request) {
        Script script = find(request);
        if (!request.path("environment").equals(ENVIRONMENT)) {
            throw ScriptErrors.noEnvironment();
        }
        return script;
    }

    private static ObjectNode describe(Script script) {
        ObjectNode node = Json.object()
                .put("id", script.name())
                .put("created_on", script.createdOn().toString())
                .put("modified_on", script.modifiedOn().toString())
                .put("usage_model", "standard");
        node.set("default_environment", environment(script));
        ObjectNode listed = Json.object()
                .put("environment", ENVIRONMENT)
                .put("created_on", script.createdOn().toString())
                .put("modified_on", script.modifiedOn().toString());
        node.putArray("environments").add(listed);
        return node;
    }

    private static ObjectNode environment(Script script) {
        ObjectNode node = Json.object()
                .put("environment", ENVIRONMENT)
                .put("created_on", script.createdOn().toString())
                .put("modified_on", script.modifiedOn().toString());
        node.set("script", ScriptArea.describe(script));
        return node;
    }
}
