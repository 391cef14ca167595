package dev.athanor.local.api;

import dev.athanor.local.account.Script;
import dev.athanor.manifest.cron.CronExpression;
import dev.athanor.manifest.cron.CronSyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** When the {@code scheduled} handlers of scripts run. */
final class ScheduleArea implements Areas.Area {

    private final ApiContext context;

    ScheduleArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        String schedules = "/accounts/{account}/workers/scripts/{script}/schedules";
        return List.of(
                Route.of(
                        "GET",
                        schedules,
                        request -> ApiResponse.of(
                                describe(ScriptArea.find(context.store().account(), request)))),
                Route.of("PUT", schedules, this::put));
    }

    private ApiResponse put(ApiRequest request) {
        JsonNode body = request.json();
        if (!body.isArray()) {
            throw ApiError.badJson();
        }
        List<String> crons = new ArrayList<>();
        for (JsonNode entry : body) {
            String cron = entry.path("cron").asString("");
            check(cron);
            if (crons.contains(cron)) {
                throw DeploymentErrors.badSchedule(cron, "it is there twice");
            }
            crons.add(cron);
        }
        Script script = context.store()
                .update(account -> account.withScript(with(ScriptArea.find(account, request), crons)))
                .scripts()
                .get(request.path("script"));
        return ApiResponse.of(describe(Objects.requireNonNull(script)));
    }

    private static void check(String cron) {
        try {
            CronExpression.parse(cron);
        } catch (CronSyntaxException e) {
            throw DeploymentErrors.badSchedule(cron, String.valueOf(e.getMessage()));
        }
    }

    private Script with(Script script, List<String> crons) {
        Instant now = context.now();
        return script.withSchedules(crons.stream()
                .map(cron -> script.schedules().stream()
                        .filter(schedule -> schedule.cron().equals(cron))
                        .findFirst()
                        .orElse(new Script.Schedule(cron, now, now)))
                .toList());
    }

    private static ObjectNode describe(Script script) {
        ObjectNode node = Json.object();
        node.set(
                "schedules",
                Json.array(script.schedules().stream()
                        .map(schedule -> Json.object()
                                .put("cron", schedule.cron())
                                .put("created_on", schedule.createdOn().toString())
                                .put("modified_on", schedule.modifiedOn().toString()))));
        return node;
    }
}
