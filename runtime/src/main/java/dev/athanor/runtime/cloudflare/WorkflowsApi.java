package dev.athanor.runtime.cloudflare;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Workflows and their instances. */
@OfArea(Area.WORKFLOWS)
public interface WorkflowsApi {

    @RequestLine("GET /workflows?page={page}&per_page=100")
    Page<Workflow> list(@Param("page") int page);

    /** Creates a workflow, or changes what it is and how it runs. */
    @RequestLine(value = "PUT /workflows/{workflow}", decodeSlash = false)
    @Headers("Content-Type: application/json")
    JsonNode set(@Param("workflow") String workflow, Definition definition);

    /** Deletes a workflow, with the state of its instances. */
    @RequestLine(value = "DELETE /workflows/{workflow}", decodeSlash = false)
    JsonNode delete(@Param("workflow") String workflow);

    @RequestLine(value = "POST /workflows/{workflow}/instances", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Instance create(@Param("workflow") String workflow, NewInstance instance);

    /** Creates up to 100 instances. */
    @RequestLine(value = "POST /workflows/{workflow}/instances/batch", decodeSlash = false)
    @Headers("Content-Type: application/json")
    Page<Instance> createBatch(@Param("workflow") String workflow, List<NewInstance> instances);

    @RequestLine(value = "GET /workflows/{workflow}/instances/{instance}", decodeSlash = false)
    Status status(@Param("workflow") String workflow, @Param("instance") String instance);

    @RequestLine(value = "PATCH /workflows/{workflow}/instances/{instance}/status", decodeSlash = false)
    @Headers("Content-Type: application/json")
    JsonNode change(@Param("workflow") String workflow, @Param("instance") String instance, StatusChange change);

    /** Sends an event; the body is what is sent with it. */
    @RequestLine(value = "POST /workflows/{workflow}/instances/{instance}/events/{event}", decodeSlash = false)
    @Headers("Content-Type: application/json")
    JsonNode send(
            @Param("workflow") String workflow,
            @Param("instance") String instance,
            @Param("event") String event,
            JsonNode payload);

    /**
     * A workflow.
     *
     * @param instances how many instances are in each state, by Cloudflare's word for it
     * @param scriptDeleted whether the script that had its class is gone
     */
    record Workflow(
            String name,
            @Nullable String className,
            @Nullable String scriptName,
            @Nullable List<Schedule> schedules,
            @Nullable Map<String, Integer> instances,
            @Nullable Boolean scriptDeleted) {

        public Workflow {
            if (name == null) {
                throw new IllegalArgumentException("a workflow without a name");
            }
        }

        /** The cron expressions that start an instance each. */
        public List<String> crons() {
            return schedules == null
                    ? List.of()
                    : schedules.stream().map(Schedule::cron).toList();
        }
    }

    /** What a workflow is; what is {@code null} is not sent, and left to Cloudflare. */
    record Definition(
            String scriptName,
            String className,
            @Nullable Limits limits,
            @Nullable List<Schedule> schedules) {}

    record Limits(@Nullable Integer steps) {}

    record Schedule(String cron) {}

    record NewInstance(
            @Nullable String instanceId, @Nullable JsonNode params) {}

    record Instance(String id, @Nullable String status) {

        public Instance {
            if (id == null) {
                throw new IllegalArgumentException("an instance without an id");
            }
        }
    }

    record Status(
            String status,
            @Nullable JsonNode output,
            @Nullable Failure error) {

        public Status {
            if (status == null) {
                throw new IllegalArgumentException("an instance without a status");
            }
        }
    }

    record Failure(@Nullable String name, @Nullable String message) {}

    /** {@code pause}, {@code resume}, {@code terminate} or {@code restart}. */
    record StatusChange(String status) {}
}
