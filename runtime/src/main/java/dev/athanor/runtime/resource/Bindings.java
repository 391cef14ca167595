package dev.athanor.runtime.resource;

import dev.athanor.manifest.Binding;
import dev.athanor.manifest.BindingOptions;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.resource.BindingScope.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A worker's bindings as the metadata of its upload has them:
 *
 * <pre>{@code [{"type":"queue","name":"TASK_QUEUE","queue_name":"shop-dev-tasks"}, ...]}</pre>
 */
final class Bindings {

    /** A binding that stays what it is in the account. */
    static final String INHERIT = "inherit";

    /** Physical to declared names of the queues that a worker consumes. */
    static final String QUEUES = "ATHANOR_QUEUES";

    private static final List<BindingKind<?>> ALL = List.of(
            new QueueBinding(),
            new KvNamespaceBinding(),
            new D1Binding(),
            new R2Binding(),
            new DurableObjectBinding(),
            new WorkflowBinding(),
            new EntrypointBinding(),
            new WorkerBinding(),
            new WorkerRefBinding(),
            new DispatchNamespaceBinding(),
            new TextBinding(),
            new JsonBinding(),
            new SecretBinding(),
            new SecretKeyBinding(),
            new VersionMetadataBinding(),
            new RateLimitBinding(),
            new AnalyticsEngineBinding(),
            new VectorizeBinding(),
            new SelfBinding(),
            new WorkerLoaderBinding(),
            new AiBinding(),
            new AssetsBinding());

    private final Stack stack;
    private final StackEntry<WorkerEntry> worker;

    Bindings(Stack stack, StackEntry<WorkerEntry> worker) {
        this.stack = stack;
        this.worker = worker;
    }

    List<Map<String, Object>> metadata(Ids ids, UnaryOperator<String> secrets) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Binding binding : worker.entry().bindings()) {
            Found<?> found = find(binding);
            all.add(found.json(binding.name(), scope(binding, ids, secrets)));
        }
        Map<String, String> queues = stack.consumedQueues(worker);
        if (!queues.isEmpty()) {
            all.add(json("json", QUEUES, Map.of("json", queues)));
        }
        return all;
    }

    /** What has to be there before the script is uploaded. */
    List<ResourceKey> needs() {
        return worker.entry().bindings().stream()
                .flatMap(binding -> find(binding).needs(scope(binding, key -> "", secret -> "")).stream())
                .toList();
    }

    private BindingScope scope(Binding binding, Ids ids, UnaryOperator<String> secrets) {
        return new BindingScope(stack, worker, bound(binding), options(binding), ids, secrets);
    }

    private Optional<StackEntry<?>> bound(Binding binding) {
        return binding.target() instanceof DeclaredTarget declared
                ? Optional.of(stack.entry(declared.declaration()))
                : Optional.empty();
    }

    private static Optional<BindingOptions> options(Binding binding) {
        return binding.target() instanceof DeclaredTarget declared
                ? Optional.ofNullable(declared.options())
                : Optional.empty();
    }

    private Found<?> find(Binding binding) {
        Object declared = bound(binding).<Object>map(StackEntry::entry).orElse(binding.target());
        return ALL.stream()
                .flatMap(kind -> Found.of(kind, declared).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of binding for " + declared));
    }

    private static Map<String, Object> json(String type, String name, Map<String, ?> fields) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type);
        json.put("name", name);
        json.putAll(fields);
        return json;
    }

    /** A kind, with what is of that kind. */
    private record Found<T>(BindingKind<T> kind, T declared) {

        static <T> Optional<Found<T>> of(BindingKind<T> kind, Object declared) {
            return kind.declaredBy().isInstance(declared)
                    ? Optional.of(new Found<>(kind, kind.declaredBy().cast(declared)))
                    : Optional.empty();
        }

        Map<String, Object> json(String name, BindingScope scope) {
            return Bindings.json(kind.type(declared, scope), name, kind.fields(declared, scope));
        }

        List<ResourceKey> needs(BindingScope scope) {
            return kind.needs(declared, scope);
        }
    }
}
