package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.DispatchNamespace;
import dev.athanor.local.account.Script;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Dispatch namespaces: made, listed and deleted. What is in them is of {@link DispatchScriptArea}. */
final class DispatchArea implements Areas.Area {

    private static final String NAME = "[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?";

    private final ApiContext context;
    private final ScriptChanges changes;

    DispatchArea(ApiContext context, ScriptChanges changes) {
        this.context = context;
        this.changes = changes;
    }

    @Override
    public List<Route> routes() {
        String namespaces = "/accounts/{account}/workers/dispatch/namespaces";
        return List.of(
                Route.of("GET", namespaces, this::list),
                Route.of("POST", namespaces, this::create),
                Route.of(
                        "GET",
                        namespaces + "/{namespace}",
                        request -> ApiResponse.of(describe(find(context.store().account(), request)))),
                Route.of("DELETE", namespaces + "/{namespace}", this::delete));
    }

    private ApiResponse list(ApiRequest request) {
        return ApiResponse.of(Json.array(
                context.store().account().dispatchNamespaces().values().stream().map(DispatchArea::describe)));
    }

    private ApiResponse create(ApiRequest request) {
        String name = request.object().path("name").asString("");
        if (!name.matches(NAME)) {
            throw ScriptErrors.badDispatchNamespaceName();
        }
        DispatchNamespace namespace = new DispatchNamespace(Ids.uuid(), name, context.now(), new TreeMap<>());
        context.store().update(account -> {
            if (account.dispatchNamespaces().containsKey(name)) {
                throw ScriptErrors.dispatchNamespaceTaken(name);
            }
            return account.withDispatchNamespace(namespace);
        });
        return ApiResponse.of(describe(namespace));
    }

    /** Its scripts go with it. */
    private ApiResponse delete(ApiRequest request) {
        DispatchNamespace namespace = find(context.store().account(), request);
        namespace
                .scripts()
                .values()
                .forEach(script -> changes.delete(
                        () -> script, gone -> context.store().update(account -> account.withoutScript(gone.name()))));
        context.store().update(account -> account.withoutDispatchNamespace(namespace.name()));
        context.workerd().settle();
        return ApiResponse.of((JsonNode) null);
    }

    static DispatchNamespace find(Account account, ApiRequest request) {
        return Optional.ofNullable(account.dispatchNamespaces().get(request.path("namespace")))
                .orElseThrow(ScriptErrors::noDispatchNamespace);
    }

    private static ObjectNode describe(DispatchNamespace namespace) {
        String modified = namespace.scripts().values().stream()
                .map(Script::modifiedOn)
                .max(java.util.Comparator.naturalOrder())
                .orElse(namespace.createdOn())
                .toString();
        return Json.object()
                .put("namespace_id", namespace.id())
                .put("namespace_name", namespace.name())
                .put("created_on", namespace.createdOn().toString())
                .put("created_by", Account.ID)
                .put("modified_on", modified)
                .put("modified_by", Account.ID)
                .put("script_count", namespace.scripts().size())
                .put("trusted_workers", false);
    }
}
