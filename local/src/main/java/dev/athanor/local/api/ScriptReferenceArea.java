package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.DispatchNamespace;
import dev.athanor.local.account.Script;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which other workers a script's deletion would break, as {@code wrangler delete} asks before it does it. */
final class ScriptReferenceArea implements Areas.Area {

    private static final String ENVIRONMENT = "production";

    private final ApiContext context;

    ScriptReferenceArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/accounts/{account}/workers/scripts/{script}/references", this::references),
                Route.of("GET", "/accounts/{account}/workers/tails/by-consumer/{script}", this::producers));
    }

    private ApiResponse references(ApiRequest request) {
        Account account = context.store().account();
        Script script = ScriptArea.find(account, request);
        ObjectNode result = Json.object();
        ObjectNode services = result.putObject("services");
        services.set("incoming", Json.array(bound(account, "service", script, "service")));
        services.set(
                "outgoing",
                Json.array(script.bindings("service")
                        .map(binding -> reference(
                                script, binding, binding.path("service").asString("")))));
        services.put("pages_function", false);
        result.set("durable_objects", Json.array(bound(account, "durable_object_namespace", script, "script_name")));
        result.set("dispatch_outbounds", Json.array(outbounds(account, script)));
        return ApiResponse.of(result);
    }

    /** The bindings of a type that lead other scripts to this one. */
    private static Stream<ObjectNode> bound(Account account, String type, Script script, String field) {
        return scripts(account)
                .flatMap(other -> other.bindings(type)
                        .filter(binding -> binding.path(field).asString("").equals(script.name()))
                        .map(binding -> reference(other, binding, other.name())));
    }

    private static ObjectNode reference(Script script, ObjectNode binding, String named) {
        ObjectNode reference = Json.object()
                .put("name", binding.path("name").asString(""))
                .put("service", named)
                .put("environment", ENVIRONMENT);
        if (binding.has("namespace_id")) {
            reference.set("durable_object_namespace_id", binding.path("namespace_id"));
            reference.put(
                    "durable_object_namespace_name",
                    binding.path("script_name").asString(script.name()) + "_"
                            + binding.path("class_name").asString(""));
        }
        return reference;
    }

    private static Stream<ObjectNode> outbounds(Account account, Script script) {
        return scripts(account)
                .flatMap(other -> other.bindings("dispatch_namespace")
                        .filter(binding -> binding.path("outbound")
                                .path("worker")
                                .path("service")
                                .asString("")
                                .equals(script.name()))
                        .map(binding -> reference(other, binding, other.name())
                                .put("namespace", binding.path("namespace").asString(""))));
    }

    private ApiResponse producers(ApiRequest request) {
        Account account = context.store().account();
        Script script = ScriptArea.find(account, request);
        return ApiResponse.of(Json.array(scripts(account)
                .filter(other -> consumers(other).anyMatch(script.name()::equals))
                .map(other -> {
                    ObjectNode tail = Json.object().put("consumer", script.name());
                    tail.putObject("producer").put("service", other.name()).put("environment", ENVIRONMENT);
                    return tail;
                })));
    }

    private static Stream<String> consumers(Script script) {
        JsonNode consumers = script.settings().path("tail_consumers");
        return consumers.valueStream().map(consumer -> consumer.path("service").asString(""));
    }

    private static Stream<Script> scripts(Account account) {
        return Stream.concat(
                account.scripts().values().stream(),
                account.dispatchNamespaces().values().stream()
                        .map(DispatchNamespace::scripts)
                        .flatMap(scripts -> scripts.values().stream()));
    }
}
