package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Script;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The Durable Object classes of all scripts. They are made and deleted with their script's code. */
final class ObjectNamespaceArea implements Areas.Area {

    private static final int PAGE = 20;
    private static final int MAX_PAGE = 1000;

    private final ApiContext context;

    ObjectNamespaceArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        String namespaces = "/accounts/{account}/workers/durable_objects/namespaces";
        return List.of(
                Route.of("GET", namespaces, this::list), Route.of("GET", namespaces + "/{namespace}", this::get));
    }

    private ApiResponse list(ApiRequest request) {
        return ApiResponse.of(ApiResponse.Page.of(request, all().toList(), PAGE, MAX_PAGE));
    }

    private ApiResponse get(ApiRequest request) {
        return ApiResponse.of(
                all().filter(namespace -> namespace.path("id").asString("").equals(request.path("namespace")))
                        .findFirst()
                        .orElseThrow(ScriptErrors::noObjectNamespace));
    }

    private Stream<ObjectNode> all() {
        Account account = context.store().account();
        return account.scripts().values().stream().flatMap(ObjectNamespaceArea::of);
    }

    private static Stream<ObjectNode> of(Script script) {
        return script.objects().entrySet().stream()
                .map(object -> Json.object()
                        .put("id", object.getValue().namespaceId())
                        .put("name", script.name() + "_" + object.getKey())
                        .put("script", script.name())
                        .put("class", object.getKey())
                        .put("use_sqlite", object.getValue().storage().equals("sqlite")));
    }
}
