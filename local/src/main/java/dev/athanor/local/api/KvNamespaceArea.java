package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.KvNamespace;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** KV namespaces: made, listed, renamed and deleted. */
final class KvNamespaceArea implements Areas.Area {

    private static final int PAGE = 20;
    private static final int MAX_PAGE = 1000;
    private static final int MAX_TITLE = 512;

    private final ApiContext context;

    KvNamespaceArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        String namespaces = "/accounts/{account}/storage/kv/namespaces";
        return List.of(
                Route.of("GET", namespaces, this::list),
                Route.of("POST", namespaces, this::create),
                Route.of("GET", namespaces + "/{namespace}", request -> ApiResponse.of(describe(find(request)))),
                Route.of("PUT", namespaces + "/{namespace}", this::rename),
                Route.of("DELETE", namespaces + "/{namespace}", this::delete));
    }

    private ApiResponse list(ApiRequest request) {
        Comparator<KvNamespace> order =
                request.query("order").filter("title"::equals).isPresent()
                        ? Comparator.comparing(KvNamespace::title)
                        : Comparator.comparing(KvNamespace::id);
        boolean descending = request.query("direction").filter("desc"::equals).isPresent();
        List<ObjectNode> namespaces = context.store().account().kvNamespaces().values().stream()
                .sorted(descending ? order.reversed() : order)
                .map(KvNamespaceArea::describe)
                .toList();
        return ApiResponse.of(ApiResponse.Page.of(request, namespaces, PAGE, MAX_PAGE));
    }

    private ApiResponse create(ApiRequest request) {
        KvNamespace namespace = new KvNamespace(Ids.hex(), title(request));
        context.store().update(account -> with(account, namespace));
        return ApiResponse.of(describe(namespace));
    }

    private ApiResponse rename(ApiRequest request) {
        KvNamespace namespace = new KvNamespace(find(request).id(), title(request));
        context.store().update(account -> with(account, namespace));
        return ApiResponse.of(describe(namespace));
    }

    private ApiResponse delete(ApiRequest request) {
        KvNamespace namespace = find(request);
        context.store().update(account -> account.withoutKvNamespace(namespace.id()));
        return ApiResponse.of((JsonNode) null);
    }

    private static Account with(Account account, KvNamespace namespace) {
        boolean taken = account.kvNamespaces().values().stream()
                .anyMatch(other ->
                        other.title().equals(namespace.title()) && !other.id().equals(namespace.id()));
        if (taken) {
            throw KvErrors.kvTitleTaken();
        }
        return account.withKvNamespace(namespace);
    }

    private static String title(ApiRequest request) {
        String title = request.object().path("title").asString("");
        if (title.isEmpty()) {
            throw KvErrors.kvTitleMissing();
        }
        if (title.length() > MAX_TITLE) {
            throw KvErrors.kvInvalid("a title has at most " + MAX_TITLE + " characters");
        }
        return title;
    }

    private KvNamespace find(ApiRequest request) {
        return find(context, request);
    }

    static KvNamespace find(ApiContext context, ApiRequest request) {
        KvNamespace namespace = context.store().account().kvNamespaces().get(request.path("namespace"));
        if (namespace == null) {
            throw KvErrors.noKvNamespace();
        }
        return namespace;
    }

    private static ObjectNode describe(KvNamespace namespace) {
        return Json.object()
                .put("id", namespace.id())
                .put("title", namespace.title())
                .put("supports_url_encoding", true);
    }
}
