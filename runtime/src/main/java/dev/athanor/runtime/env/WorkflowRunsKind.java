package dev.athanor.runtime.env;

import dev.athanor.binding.WorkflowInstance;
import dev.athanor.binding.WorkflowRuns;
import dev.athanor.binding.WorkflowStatus;
import dev.athanor.binding.WorkflowStatus.State;
import dev.athanor.runtime.cloudflare.NotFoundException;
import dev.athanor.runtime.cloudflare.WorkflowsApi;
import dev.athanor.runtime.cloudflare.WorkflowsApi.Failure;
import dev.athanor.runtime.cloudflare.WorkflowsApi.Instance;
import dev.athanor.runtime.cloudflare.WorkflowsApi.NewInstance;
import dev.athanor.runtime.cloudflare.WorkflowsApi.Status;
import dev.athanor.runtime.cloudflare.WorkflowsApi.StatusChange;
import dev.athanor.runtime.link.StackEntry;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

/** Starts instances of workflows. */
@SuppressWarnings("rawtypes")
final class WorkflowRunsKind implements HandleKind<WorkflowRuns> {

    private static final int BATCH = 100;

    /** Cloudflare's words. */
    private static final Map<String, State> STATES = Map.of(
            "queued", State.QUEUED,
            "running", State.RUNNING,
            "paused", State.PAUSED,
            "waitingForPause", State.WAITING_FOR_PAUSE,
            "waiting", State.WAITING,
            "rollingBack", State.ROLLING_BACK,
            "complete", State.COMPLETE,
            "errored", State.ERRORED,
            "terminated", State.TERMINATED);

    @Override
    public Class<WorkflowRuns> handle() {
        return WorkflowRuns.class;
    }

    @Override
    public WorkflowRuns<Object, Object> open(Connection connection, StackEntry<?> bound, Type argument) {
        return open(connection, bound, List.of(argument, Object.class));
    }

    @Override
    public WorkflowRuns<Object, Object> open(Connection connection, StackEntry<?> bound, List<Type> arguments) {
        return new RestRuns(
                connection.api().workflows(),
                bound.name(),
                Values.type(arguments.get(0)),
                Values.type(arguments.get(1)));
    }

    private record RestRuns(WorkflowsApi api, String workflow, JavaType params, JavaType result)
            implements WorkflowRuns<Object, Object> {

        @Override
        public WorkflowInstance<Object> create(Object params) {
            return instance(api.create(workflow, started(null, params)).id());
        }

        @Override
        public WorkflowInstance<Object> create(String id, Object params) {
            return instance(api.create(workflow, started(id, params)).id());
        }

        @Override
        public List<WorkflowInstance<Object>> createBatch(List<?> params) {
            List<WorkflowInstance<Object>> created = new ArrayList<>();
            for (int from = 0; from < params.size(); from += BATCH) {
                List<NewInstance> batch = params.subList(from, Math.min(from + BATCH, params.size())).stream()
                        .map(each -> started(null, each))
                        .toList();
                api.createBatch(workflow, batch).items().stream()
                        .map(Instance::id)
                        .forEach(id -> created.add(instance(id)));
            }
            return List.copyOf(created);
        }

        @Override
        public WorkflowInstance<Object> get(String id) {
            RestInstance instance = instance(id);
            instance.read();
            return instance;
        }

        private RestInstance instance(String id) {
            return new RestInstance(api, workflow, id, result);
        }

        private NewInstance started(@Nullable String id, @Nullable Object given) {
            return new NewInstance(id, given == null ? null : Values.tree(given, params));
        }
    }

    private record RestInstance(WorkflowsApi api, String workflow, String id, JavaType result)
            implements WorkflowInstance<Object> {

        @Override
        public WorkflowStatus<Object> status() {
            Status status = read();
            return new WorkflowStatus<>(
                    STATES.getOrDefault(status.status(), State.UNKNOWN),
                    Optional.ofNullable(status.output())
                            .filter(output -> !output.isNull())
                            .map(this::value),
                    Optional.ofNullable(status.error()).map(RestInstance::text));
        }

        @Override
        public void pause() {
            change("pause");
        }

        @Override
        public void resume() {
            change("resume");
        }

        @Override
        public void terminate() {
            change("terminate");
        }

        @Override
        public void restart() {
            change("restart");
        }

        @Override
        public void sendEvent(String type, Object payload) {
            api.send(workflow, id, type, Values.JSON.valueToTree(payload));
        }

        private void change(String to) {
            api.change(workflow, id, new StatusChange(to));
        }

        private Status read() {
            try {
                return api.status(workflow, id);
            } catch (NotFoundException e) {
                NoSuchElementException missing =
                        new NoSuchElementException("the workflow " + workflow + " has no instance " + id);
                missing.initCause(e);
                throw missing;
            }
        }

        /** The API answers what was returned, or a text with the JSON of it. */
        private Object value(JsonNode output) {
            try {
                return Values.JSON.treeToValue(output, result);
            } catch (JacksonException e) {
                if (output.isString()) {
                    return Values.JSON.readValue(output.stringValue(), result);
                }
                throw e;
            }
        }

        private static String text(Failure failure) {
            return Stream.of(Optional.ofNullable(failure.name()), Optional.ofNullable(failure.message()))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(": "));
        }
    }
}
