package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Script;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The account's subdomain of {@code workers.dev}, and which scripts have an address there. */
final class SubdomainArea implements Areas.Area {

    private static final Settings BODY =
            new Settings(Map.of("enabled", Settings.flag(), "previews_enabled", Settings.flag()));

    private final ApiContext context;

    SubdomainArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        String script = "/accounts/{account}/workers/scripts/{script}/subdomain";
        return List.of(
                Route.of(
                        "GET",
                        "/accounts/{account}/workers/subdomain",
                        request -> ApiResponse.of(Json.object().put("subdomain", Account.SUBDOMAIN))),
                Route.of(
                        "GET",
                        script,
                        request -> ApiResponse.of(
                                describe(ScriptArea.find(context.store().account(), request)))),
                Route.of("POST", script, this::post),
                Route.of("DELETE", script, request -> set(request, new Script.Subdomain(false, false))));
    }

    private ApiResponse post(ApiRequest request) {
        ObjectNode body = request.object();
        BODY.check(body).ifPresent(problem -> {
            throw ApiError.badParameter(problem);
        });
        if (!body.has("enabled")) {
            throw ApiError.badParameter("enabled is missing");
        }
        boolean enabled = body.path("enabled").asBoolean();
        return set(
                request,
                new Script.Subdomain(enabled, body.path("previews_enabled").asBoolean(enabled)));
    }

    private ApiResponse set(ApiRequest request, Script.Subdomain subdomain) {
        Account account = context.store()
                .update(current ->
                        current.withScript(ScriptArea.find(current, request).withSubdomain(subdomain)));
        context.workerd().settle();
        return ApiResponse.of(describe(ScriptArea.find(account, request)));
    }

    static ObjectNode describe(Script script) {
        return Json.object()
                .put("enabled", script.subdomain().enabled())
                .put("previews_enabled", script.subdomain().previewsEnabled());
    }
}
