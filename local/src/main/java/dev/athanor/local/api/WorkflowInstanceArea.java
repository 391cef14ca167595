package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Workflow;
import dev.athanor.local.workerd.WorkerdException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Instances of workflows: started, looked at, paused and ended, and sent events. They run in the runtime. */
final class WorkflowInstanceArea implements Areas.Area {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ID = "[a-zA-Z0-9_][a-zA-Z0-9-_]{0,99}";
    private static final int PAGE = 10;
    private static final int MAX_PAGE = 100;
    private static final int MAX_BATCH = 100;
    private static final Settings NEW = new Settings(Map.of(
            "instance_id", Settings.text(),
            "params", Settings.anything(),
            "instance_retention", Settings.anything(),
            "location_hint", Settings.text()));
    private static final Settings CHANGE =
            new Settings(Map.of("status", Settings.oneOf("pause", "resume", "terminate", "restart")));

    private final ApiContext context;

    WorkflowInstanceArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        String instances = "/accounts/{account}/workflows/{workflow}/instances";
        return List.of(
                Route.of("GET", instances, this::list),
                Route.of("GET", instances + "/", this::list), // as wrangler asks for the latest one
                Route.of("POST", instances, this::create),
                Route.of("POST", instances + "/batch", this::createBatch),
                Route.of("GET", instances + "/{instance}", this::get),
                Route.of("PATCH", instances + "/{instance}/status", this::change),
                Route.of("POST", instances + "/{instance}/events/{event}", this::send));
    }

    /** All instances of a workflow, in the order in which they were created. */
    static List<ObjectNode> all(ApiContext context, Workflow workflow) {
        return context.workerd()
                .data("workflow/list", arguments(workflow))
                .valueStream()
                .map(ObjectNode.class::cast)
                .toList();
    }

    /** The newest first. */
    private ApiResponse list(ApiRequest request) {
        Workflow workflow = runnable(request);
        Optional<String> status = request.query("status");
        List<ObjectNode> newestFirst = new ArrayList<>(all(context, workflow));
        Collections.reverse(newestFirst);
        List<ObjectNode> instances = newestFirst.stream()
                .filter(instance -> status.isEmpty()
                        || status.get().equals(instance.path("status").asString()))
                .map(instance -> with(workflow, instance))
                .toList();
        return ApiResponse.of(ApiResponse.Page.of(request, instances, PAGE, MAX_PAGE));
    }

    private ApiResponse create(ApiRequest request) {
        return ApiResponse.of(create(runnable(request), request.object()));
    }

    private ApiResponse createBatch(ApiRequest request) {
        Workflow workflow = runnable(request);
        JsonNode body = request.json();
        if (!body.isArray() || body.isEmpty() || body.size() > MAX_BATCH) {
            throw WorkflowErrors.badWorkflow("a batch is a list of 1 to " + MAX_BATCH + " instances");
        }
        List<ObjectNode> created = new ArrayList<>();
        for (JsonNode instance : body) {
            if (!(instance instanceof ObjectNode object)) {
                throw ApiError.badJson();
            }
            created.add(create(workflow, object));
        }
        return ApiResponse.of(Json.array(created.stream()));
    }

    private ObjectNode create(Workflow workflow, ObjectNode body) {
        NEW.check(body).ifPresent(problem -> {
            throw WorkflowErrors.badWorkflow(problem);
        });
        String id = body.path("instance_id").asString(UUID.randomUUID().toString());
        if (!id.matches(ID)) {
            throw WorkflowErrors.badWorkflow("instance ids have 1 to 100 letters, digits, dashes and underscores");
        }
        ObjectNode arguments = arguments(workflow).put("instance", id);
        if (body.has("params")) {
            arguments.set("params", params(body.path("params")));
        }
        JsonNode created = run("workflow/create", arguments);
        return with(workflow, (ObjectNode) created);
    }

    /** Cloudflare documents a text that holds JSON; its own tool sends the JSON itself. */
    private static JsonNode params(JsonNode params) {
        if (!params.isString()) {
            return params;
        }
        try {
            return JSON.readTree(params.stringValue());
        } catch (JacksonException e) {
            return params;
        }
    }

    private ApiResponse get(ApiRequest request) {
        Workflow workflow = runnable(request);
        ObjectNode instance = (ObjectNode) run("workflow/get", arguments(workflow, request));
        return ApiResponse.of(instance.put("versionId", workflow.versionId()));
    }

    private ApiResponse change(ApiRequest request) {
        ObjectNode body = request.object();
        CHANGE.check(body).ifPresent(problem -> {
            throw WorkflowErrors.badWorkflow(problem);
        });
        ObjectNode arguments = arguments(runnable(request), request);
        arguments.put("change", body.path("status").asString(""));
        ObjectNode result = (ObjectNode) run("workflow/change", arguments);
        return ApiResponse.of(result.put("timestamp", context.now().toString()));
    }

    private ApiResponse send(ApiRequest request) {
        ObjectNode arguments = arguments(runnable(request), request);
        arguments.put("type", request.path("event"));
        arguments.set("payload", request.body().length == 0 ? Json.object() : request.json());
        run("workflow/send", arguments);
        return ApiResponse.of(Json.object()
                .put("instanceId", request.path("instance"))
                .put("timestamp", context.now().toString()));
    }

    private JsonNode run(String operation, ObjectNode arguments) {
        try {
            return context.workerd().data(operation, arguments);
        } catch (WorkerdException e) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("instance.not_found")) {
                throw WorkflowErrors.noWorkflowInstance();
            }
            throw WorkflowErrors.badWorkflowInstance(message);
        }
    }

    private Workflow runnable(ApiRequest request) {
        Account account = context.store().account();
        Workflow workflow = WorkflowArea.find(account, request);
        if (!workflow.isRunnable(account)) {
            throw WorkflowErrors.badWorkflow("the script '" + workflow.scriptName()
                    + "' of the workflow does not export '" + workflow.className() + "' any more");
        }
        return workflow;
    }

    private static ObjectNode with(Workflow workflow, ObjectNode instance) {
        return instance.put("version_id", workflow.versionId()).put("workflow_id", workflow.id());
    }

    private static ObjectNode arguments(Workflow workflow) {
        return Json.object().put("workflow", workflow.id());
    }

    private static ObjectNode arguments(Workflow workflow, ApiRequest request) {
        return arguments(workflow).put("instance", request.path("instance"));
    }
}
