package dev.athanor.runtime.env;

import dev.athanor.binding.Ai;
import dev.athanor.binding.Bindings;
import dev.athanor.binding.ObjectNamespace;
import dev.athanor.binding.RpcStub;
import dev.athanor.binding.TypeToken;
import dev.athanor.manifest.Binding;
import dev.athanor.manifest.BindingTarget;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.JsonTarget;
import dev.athanor.manifest.SecretTarget;
import dev.athanor.manifest.TextTarget;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.cloudflare.RequestListener;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.cloudflare.TargetVariables;
import dev.athanor.runtime.link.LoadedStack;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.rpc.RpcClient;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The bindings of one deployed worker, over Cloudflare's REST API, from any Java program.
 *
 * <pre>{@code
 * Api api = new ApiEnv(CloudflareBindings.connect(target, stack, "com.example.Api"));
 * api.taskQueue().send(new Task("1"));
 * }</pre>
 *
 * <p>Queues, KV namespaces, D1 databases, R2 buckets, Vectorize indexes, workflows and dispatch namespaces work. Methods of
 * Durable Objects and of other workers can be called in a local cloud; those at Cloudflare, and secrets, are out of the REST
 * API's reach, and say so. Each id is looked up by its name when a handle is first used. Safe to use from several threads.
 */
public final class CloudflareBindings implements Bindings, AutoCloseable {

    private static final List<HandleKind<?>> KINDS = List.of(
            new ProducerKind(),
            new PullQueueKind(),
            new KeyValueKind(),
            new DatabaseKind(),
            new ObjectStoreKind(),
            new VectorIndexKind(),
            new DispatcherKind(),
            new WorkflowRunsKind());

    private final Connection connection;

    private CloudflareBindings(Connection connection) {
        this.connection = connection;
    }

    /**
     * The bindings of a worker that was deployed, in the account that the environment variables of this process name:
     * {@code CLOUDFLARE_API_TOKEN}, {@code CLOUDFLARE_ACCOUNT_ID} and, for a local cloud, {@code CLOUDFLARE_API_BASE_URL}.
     *
     * <pre>{@code
     * try (CloudflareBindings bindings = CloudflareBindings.connect(Api.class, "shop", "prod")) {
     *     new ApiEnv(bindings).placedOrders().send(order);
     * }
     * }</pre>
     *
     * @param worker the worker's interface, with what the compiler wrote for it on the same class path
     * @param app the application's name, as it was deployed
     * @param stage the stage's name, as it was deployed
     * @throws dev.athanor.runtime.problem.ProblemException when a variable is missing or wrong
     * @throws dev.athanor.runtime.link.LinkException when the interface declares no worker
     */
    public static CloudflareBindings connect(Class<?> worker, String app, String stage) {
        return connect(worker, app, stage, System.getenv());
    }

    /** The same, by other variables than those of this process. */
    public static CloudflareBindings connect(
            Class<?> worker, String app, String stage, Map<String, String> environment) {
        Target target = TargetVariables.require(environment);
        return connect(
                target.hasRpc() ? target.unlimited() : target,
                LoadedStack.of(worker, app, stage, environment),
                String.valueOf(worker.getCanonicalName()));
    }

    /** The same, in an account that is named otherwise than by variables. */
    public static CloudflareBindings connect(Target target, Class<?> worker, String app, String stage) {
        return connect(target, LoadedStack.of(worker, app, stage, Map.of()), String.valueOf(worker.getCanonicalName()));
    }

    /**
     * The bindings of a worker. Nothing is sent yet.
     *
     * @param target where it is deployed
     * @param stack what is declared, for the stage that it is deployed as
     * @param worker the worker's interface, by its qualified name
     * @throws IllegalArgumentException when no such worker is declared
     */
    public static CloudflareBindings connect(Target target, Stack stack, String worker) {
        return connect(target, stack, worker, request -> {});
    }

    /** The same, with somebody who is told of each request. */
    public static CloudflareBindings connect(Target target, Stack stack, String worker, RequestListener requests) {
        StackEntry<WorkerEntry> entry = stack.entry(worker, WorkerEntry.class);
        CloudflareApi api = new CloudflareApi(target, requests);
        Optional<RpcClient> rpc = target.hasRpc() ? Optional.of(new RpcClient(api.rpc())) : Optional.empty();
        return new CloudflareBindings(new Connection(api, stack, entry, rpc));
    }

    @Override
    public <H> H handle(String binding, TypeToken<H> type) {
        Type handle = type.type();
        Type raw = handle instanceof ParameterizedType parameterized ? parameterized.getRawType() : handle;
        List<Type> arguments = handle instanceof ParameterizedType parameterized
                ? List.of(parameterized.getActualTypeArguments())
                : List.of(Object.class);
        if (raw == Ai.class) {
            return unchecked(new RestAi(connection.api().ai()));
        }
        Object opened = KINDS.stream()
                .filter(kind -> kind.handle().equals(raw))
                .findFirst()
                .orElseThrow(() -> new UnsupportedOperationException(binding + " is a " + type
                        + ", which Cloudflare's REST API does not reach; " + "read it in the worker's own code"))
                .open(connection, bound(binding), arguments);
        return unchecked(opened);
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnsupportedOperationException for a secret, whose value Cloudflare tells nobody but the worker
     */
    @Override
    public String text(String binding) {
        BindingTarget target = find(binding).target();
        if (target instanceof TextTarget text) {
            return text.text();
        }
        if (target instanceof SecretTarget secret) {
            throw new UnsupportedOperationException("the value of the secret " + binding
                    + " cannot be read back from Cloudflare; take it from where " + secret.variable()
                    + " comes from, such as the environment");
        }
        throw new IllegalArgumentException(binding + " is no text");
    }

    /** {@inheritDoc} It is the one that was declared. */
    @Override
    public <T> T json(String binding, TypeToken<T> type) {
        if (find(binding).target() instanceof JsonTarget value) {
            return Values.JSON.readValue(value.json(), Values.JSON.constructType(type.type()));
        }
        throw new IllegalArgumentException(binding + " is no JSON value");
    }

    @Override
    public <T> ObjectNamespace<T> objects(String binding, Function<RpcStub, T> stub) {
        bound(binding);
        return connection
                .rpc()
                .orElseThrow(
                        () -> new UnsupportedOperationException(
                                "the Durable Objects of " + binding
                                        + " cannot be called over Cloudflare's REST API; call a handler of the worker over HTTP that calls them"))
                .objects(connection.worker().name(), binding, stub);
    }

    @Override
    public RpcStub service(String binding) {
        bound(binding);
        return connection
                .rpc()
                .orElseThrow(() -> new UnsupportedOperationException("the worker behind " + binding
                        + " cannot be called by RPC over Cloudflare's REST API; give it an address (url = true) and call it"
                        + " over HTTP"))
                .service(connection.worker().name(), binding);
    }

    @Override
    public Bindings worker(String binding) {
        return new CloudflareBindings(
                connection.of(connection.stack().entry(bound(binding).declaration(), WorkerEntry.class)));
    }

    /** Ends the connection by which methods are called, if there is one; stubs that calls have returned end with it. */
    @Override
    public void close() {
        connection.rpc().ifPresent(RpcClient::close);
    }

    private StackEntry<?> bound(String binding) {
        if (find(binding).target() instanceof DeclaredTarget declared) {
            return named(connection.stack().entry(declared.declaration()));
        }
        throw new IllegalArgumentException(binding + " is a value, not something declared on its own");
    }

    private static StackEntry<?> named(StackEntry<?> entry) {
        if (entry.name().contains("${")) {
            throw new IllegalStateException("the name of " + entry.declaration() + ", " + entry.name()
                    + ", needs an environment variable that is not set");
        }
        return entry;
    }

    private Binding find(String name) {
        return connection.worker().entry().bindings().stream()
                .filter(binding -> binding.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(connection.worker().declaration() + " has no binding " + name));
    }

    /** The kind was found by the raw class of {@code H}, so that this is what it opens. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <H> H unchecked(Object handle) {
        return (H) handle;
    }
}
