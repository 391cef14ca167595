package dev.athanor.local.api;

import dev.athanor.local.account.Workflow;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The versions of workflows, of which the local cloud keeps the newest. */
final class WorkflowVersionArea implements Areas.Area {

    private static final int PAGE = 10;
    private static final int MAX_PAGE = 100;

    private final ApiContext context;

    WorkflowVersionArea(ApiContext context) {
        this.context = context;
    }

    @Override
    public List<Route> routes() {
        String versions = "/accounts/{account}/workflows/{workflow}/versions";
        return List.of(Route.of("GET", versions, this::list), Route.of("GET", versions + "/{version}", this::get));
    }

    private ApiResponse list(ApiRequest request) {
        return ApiResponse.of(ApiResponse.Page.of(request, List.of(describe(find(request))), PAGE, MAX_PAGE));
    }

    private ApiResponse get(ApiRequest request) {
        Workflow workflow = find(request);
        if (!workflow.versionId().equals(request.path("version"))) {
            throw WorkflowErrors.noWorkflowVersion();
        }
        return ApiResponse.of(describe(workflow));
    }

    private Workflow find(ApiRequest request) {
        return WorkflowArea.find(context.store().account(), request);
    }

    private static ObjectNode describe(Workflow workflow) {
        ObjectNode version = Json.object()
                .put("id", workflow.versionId())
                .put("workflow_id", workflow.id())
                .put("class_name", workflow.className())
                .put("created_on", workflow.modifiedOn().toString())
                .put("modified_on", workflow.modifiedOn().toString())
                .put("has_dag", false)
                .put("language", "javascript");
        Integer steps = workflow.steps();
        if (steps != null) {
            version.putObject("limits").put("steps", steps);
        }
        return version;
    }
}
