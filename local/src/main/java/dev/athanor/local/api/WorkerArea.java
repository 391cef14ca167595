package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Queue;
import dev.athanor.local.account.Script;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Workers as the newer part of the API tells of them: by id or name, with what refers to them. They are not made here. */
final class WorkerArea implements Areas.Area {

    private static final int PAGE = 10;
    private static final int MAX_PAGE = 100;

    private final ApiContext context;

    WorkerArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        String workers = "/accounts/{account}/workers/workers";
        return List.of(Route.of("GET", workers, this::list), Route.of("GET", workers + "/{worker}", this::get));
    }

    private ApiResponse list(ApiRequest request) {
        Account account = context.store().account();
        return ApiResponse.of(ApiResponse.Page.of(
                request,
                account.scripts().values().stream()
                        .map(script -> describe(script, account))
                        .toList(),
                PAGE,
                MAX_PAGE));
    }

    private ApiResponse get(ApiRequest request) {
        Account account = context.store().account();
        return ApiResponse.of(describe(find(account, request), account));
    }

    /** The worker of an id or a name. */
    static Script find(Account account, ApiRequest request) {
        String worker = request.path("worker");
        return account.script(worker)
                .or(() -> account.scripts().values().stream()
                        .filter(script -> script.tag().equals(worker))
                        .findFirst())
                .orElseThrow(ScriptErrors::noScript);
    }

    private static ObjectNode describe(Script script, Account account) {
        JsonNode settings = script.settings();
        ObjectNode node = Json.object()
                .put("id", script.tag())
                .put("name", script.name())
                .put("created_on", script.createdOn().toString())
                .put("updated_on", script.modifiedOn().toString())
                .put("deployed_on", script.modifiedOn().toString())
                .put("logpush", settings.path("logpush").asBoolean(false));
        node.set("tags", settings.path("tags") instanceof ArrayNode tags ? tags : Json.texts(Stream.of()));
        node.set(
                "tail_consumers",
                Json.array(settings.path("tail_consumers")
                        .valueStream()
                        .map(consumer -> Json.object()
                                .put("name", consumer.path("service").asString("")))));
        node.set(
                "observability",
                settings.path("observability") instanceof ObjectNode observability
                        ? observability
                        : Json.object().put("enabled", false));
        node.set("subdomain", SubdomainArea.describe(script));
        node.set("references", references(script, account));
        return node;
    }

    private static ObjectNode references(Script script, Account account) {
        ObjectNode references = Json.object();
        references.putArray("dispatch_namespace_outbounds");
        references.set(
                "domains",
                Json.array(account.network().domains().values().stream()
                        .filter(domain -> domain.service().equals(script.name()))
                        .map(domain -> Json.object()
                                .put("id", domain.id())
                                .put("certificate_id", Zones.id(domain.hostname()))
                                .put("hostname", domain.hostname())
                                .put("zone_id", domain.zoneId())
                                .put("zone_name", account.network().zoneName(domain.zoneId())))));
        references.set(
                "durable_objects",
                Json.array(users(account, "script_name", script).map(WorkerArea::object)));
        references.set(
                "queues",
                Json.array(account.queues().values().stream()
                        .filter(queue -> queue.consumedBy(script.name()))
                        .map(WorkerArea::queue)));
        references.set(
                "workers",
                Json.array(users(account, "service", script)
                        .map(user -> Json.object()
                                .put("id", user.script().tag())
                                .put("name", user.script().name()))));
        return references;
    }

    /** A script that is bound to another one. */
    private record User(Script script, ObjectNode binding) {}

    private static Stream<User> users(Account account, String field, Script script) {
        return account.scripts().values().stream()
                .flatMap(other -> other.bindings().stream()
                        .filter(binding -> binding.path(field).asString("").equals(script.name()))
                        .filter(binding -> field.equals("service") || binding.has("namespace_id"))
                        .map(binding -> new User(other, binding)));
    }

    private static ObjectNode object(User user) {
        ObjectNode binding = user.binding();
        return Json.object()
                .put("namespace_id", binding.path("namespace_id").asString(""))
                .put(
                        "namespace_name",
                        binding.path("script_name").asString("") + "_"
                                + binding.path("class_name").asString(""))
                .put("worker_id", user.script().tag())
                .put("worker_name", user.script().name());
    }

    private static ObjectNode queue(Queue queue) {
        Queue.Consumer consumer = queue.consumer();
        return Json.object()
                .put("queue_consumer_id", consumer == null ? "" : consumer.id())
                .put("queue_id", queue.id())
                .put("queue_name", queue.name());
    }
}
