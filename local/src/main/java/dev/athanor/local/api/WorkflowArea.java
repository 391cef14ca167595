package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Workflow;
import dev.athanor.manifest.cron.CronExpression;
import dev.athanor.manifest.cron.CronSyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Workflows: set, listed and deleted. */
final class WorkflowArea implements Areas.Area {

    private static final String NAME = "[a-zA-Z0-9_][a-zA-Z0-9-_]{0,63}";
    private static final int PAGE = 10;
    private static final int MAX_PAGE = 100;
    private static final Settings BODY = new Settings(Map.of(
            "class_name", Settings.text(),
            "script_name", Settings.text(),
            "limits", Settings.object(Map.of("steps", Settings.number(1, 25_000))),
            "schedules", WorkflowArea::schedules));

    private final ApiContext context;

    WorkflowArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        String workflow = "/accounts/{account}/workflows/{workflow}";
        return List.of(
                Route.of("GET", "/accounts/{account}/workflows", this::list),
                Route.of("GET", workflow, this::get),
                Route.of("PUT", workflow, this::set),
                Route.of("DELETE", workflow, this::delete));
    }

    private ApiResponse list(ApiRequest request) {
        Account account = context.store().account();
        String search = request.query("search").orElse("");
        List<ObjectNode> workflows = account.workflows().values().stream()
                .filter(workflow -> workflow.name().contains(search))
                .map(workflow -> described(workflow, account))
                .toList();
        return ApiResponse.of(ApiResponse.Page.of(request, workflows, PAGE, MAX_PAGE));
    }

    private ApiResponse get(ApiRequest request) {
        Account account = context.store().account();
        return ApiResponse.of(described(find(account, request), account));
    }

    private ApiResponse set(ApiRequest request) {
        String name = request.path("workflow");
        ObjectNode body = request.object();
        if (!name.matches(NAME)) {
            throw WorkflowErrors.badWorkflow("workflow names have 1 to 64 letters, digits, dashes and underscores");
        }
        BODY.check(body).ifPresent(problem -> {
            throw WorkflowErrors.badWorkflow(problem);
        });
        String script = required(body, "script_name");
        String className = required(body, "class_name");
        Account changed = context.store().update(account -> {
            boolean exported = account.script(script)
                    .orElseThrow(ScriptErrors::noScript)
                    .handlers()
                    .containsKey(className);
            if (!exported) {
                throw WorkflowErrors.badWorkflow(
                        "the script '" + script + "' does not export the class '" + className + "'");
            }
            return account.withWorkflow(
                    workflow(Optional.ofNullable(account.workflows().get(name)), name, script, className, body));
        });
        context.workerd().settle();
        ObjectNode result = described(find(changed, request));
        result.put("is_deleted", 0).put("terminator_running", 0);
        return ApiResponse.of(result);
    }

    private Workflow workflow(
            Optional<Workflow> present, String name, String script, String className, ObjectNode body) {
        Instant now = context.now();
        return new Workflow(
                present.map(Workflow::id).orElseGet(Ids::hex),
                name,
                className,
                script,
                UUID.randomUUID().toString(),
                present.map(Workflow::createdOn).orElse(now),
                now,
                steps(body, present),
                body.has("schedules")
                        ? body.path("schedules")
                                .valueStream()
                                .map(schedule -> schedule.path("cron").asString())
                                .toList()
                        : present.map(Workflow::schedules).orElse(List.of()));
    }

    private static @Nullable Integer steps(ObjectNode body, Optional<Workflow> present) {
        JsonNode steps = body.path("limits").path("steps");
        return steps.isMissingNode() ? present.map(Workflow::steps).orElse(null) : Integer.valueOf(steps.asInt());
    }

    private static String required(ObjectNode body, String field) {
        String text = body.path(field).asString("");
        if (text.isEmpty()) {
            throw WorkflowErrors.badWorkflow("must have a valid `" + field + "` specified");
        }
        return text;
    }

    private static Optional<String> schedules(JsonNode value) {
        if (!value.isArray()) {
            return Optional.of("must be a list");
        }
        for (JsonNode schedule : value) {
            try {
                CronExpression.parse(schedule.path("cron").asString(""));
            } catch (CronSyntaxException e) {
                return Optional.of("hold an invalid cron expression: " + e.getMessage());
            }
        }
        return Optional.empty();
    }

    private ApiResponse delete(ApiRequest request) {
        context.store()
                .update(account ->
                        account.withoutWorkflow(find(account, request).name()));
        context.workerd().settle();
        return ApiResponse.of(Json.object().put("status", "ok").put("success", true));
    }

    static Workflow find(Account account, ApiRequest request) {
        return Optional.ofNullable(account.workflows().get(request.path("workflow")))
                .orElseThrow(WorkflowErrors::noWorkflow);
    }

    private ObjectNode described(Workflow workflow, Account account) {
        ObjectNode node = described(workflow);
        ObjectNode counts = node.putObject("instances");
        if (workflow.isRunnable(account)) {
            WorkflowInstanceArea.all(context, workflow).forEach(instance -> {
                String status = instance.path("status").asString();
                counts.put(status, counts.path(status).asInt(0) + 1);
            });
        }
        if (account.script(workflow.scriptName()).isEmpty()) {
            node.put("script_deleted", true);
        }
        return node;
    }

    private static ObjectNode described(Workflow workflow) {
        ObjectNode node = Json.object()
                .put("id", workflow.id())
                .put("name", workflow.name())
                .put("class_name", workflow.className())
                .put("script_name", workflow.scriptName())
                .put("version_id", workflow.versionId())
                .put("created_on", workflow.createdOn().toString())
                .put("modified_on", workflow.modifiedOn().toString())
                .putNull("triggered_on");
        if (!workflow.schedules().isEmpty()) {
            node.set(
                    "schedules",
                    Json.array(workflow.schedules().stream()
                            .map(cron -> Json.object()
                                    .put("cron", cron)
                                    .put("next_instance", next(cron, workflow.modifiedOn())))));
        }
        return node;
    }

    private static String next(String cron, Instant after) {
        try {
            return CronExpression.parse(cron)
                    .nextAfter(after)
                    .map(Instant::toString)
                    .orElse("");
        } catch (CronSyntaxException e) {
            throw new IllegalStateException("the account holds a schedule that it would refuse: " + cron, e);
        }
    }
}
