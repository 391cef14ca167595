package dev.athanor.local.api;

/** What is refused of workflows and their instances. */
final class WorkflowErrors {

    private WorkflowErrors() {}

    static ApiError noWorkflow() {
        return new ApiError(404, 10200, "workflow.not_found");
    }

    static ApiError noWorkflowVersion() {
        return new ApiError(404, 10202, "version.not_found");
    }

    static ApiError noWorkflowInstance() {
        return new ApiError(404, 10400, "instance.not_found");
    }

    static ApiError badWorkflow(String message) {
        return new ApiError(400, 10001, message);
    }

    static ApiError badWorkflowInstance(String message) {
        return new ApiError(400, 10201, message);
    }
}
