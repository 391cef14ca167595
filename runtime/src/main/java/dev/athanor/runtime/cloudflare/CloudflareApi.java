package dev.athanor.runtime.cloudflare;

import feign.Client;
import feign.Feign;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.RequestTemplate;
import feign.Retryer;
import feign.codec.DecodeException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Map;

/**
 * An account's API. Safe to use from several threads. Every method of every area throws a {@link CloudflareException} when it
 * does not bring what its name says.
 */
public final class CloudflareApi {

    private final Target target;
    private final RetryingClient client;
    private final String accountId;
    private final ScriptsApi scripts;
    private final VersionsApi versions;
    private final SubdomainApi subdomain;
    private final AssetsApi assets;
    private final QueuesApi queues;
    private final KvNamespacesApi kvNamespaces;
    private final D1Api d1;
    private final DispatchNamespacesApi dispatchNamespaces;
    private final WorkflowsApi workflows;
    private final R2Api r2;
    private final R2RulesApi r2Rules;
    private final R2DomainsApi r2Domains;
    private final R2ObjectsApi r2Objects;
    private final R2NotificationsApi r2Notifications;
    private final VectorizeApi vectorize;
    private final VectorizeApi.Vectors vectors;
    private final DomainsApi domains;
    private final TunnelsApi tunnels;
    private final AccountsApi accounts;
    private final ZonesApi zones;
    private final RoutesApi routes;
    private final DnsApi dns;
    private final AiApi ai;
    private final RpcApi rpc;
    private final SignedUploads signedUploads;

    /**
     * The API of a target. Nothing is sent yet.
     *
     * @param listener told of each request
     */
    public CloudflareApi(Target target, RequestListener listener) {
        this(target, listener, Waiting.REAL);
    }

    CloudflareApi(Target target, RequestListener listener, Waiting waiting) {
        this(target, listener, waiting, Wire.through(target.proxy()));
    }

    private CloudflareApi(Target target, RequestListener listener, Waiting waiting, Wire wire) {
        this(
                target,
                new RetryingClient(
                        new HttpSender(wire),
                        target.retries(),
                        waiting,
                        listener,
                        new CallBudget(target.limit(), waiting)),
                new SignedUploads(wire, target.retries(), waiting));
    }

    private CloudflareApi(Target target, RetryingClient client, SignedUploads signedUploads) {
        this.target = target;
        this.client = client;
        this.signedUploads = signedUploads;
        Feign.Builder builder = builder(target, client);
        String root = target.apiBase().toString().replaceFirst("/+$", "");
        String base = root + "/accounts/" + target.accountId();
        this.accountId = target.accountId();
        this.scripts = builder.target(ScriptsApi.class, base);
        this.versions = builder.target(VersionsApi.class, base);
        this.subdomain = builder.target(SubdomainApi.class, base);
        this.assets = builder.target(AssetsApi.class, base);
        this.queues = builder.target(QueuesApi.class, base);
        this.kvNamespaces = builder.target(KvNamespacesApi.class, base);
        this.d1 = builder.target(D1Api.class, base);
        this.dispatchNamespaces = builder.target(DispatchNamespacesApi.class, base);
        this.workflows = builder.target(WorkflowsApi.class, base);
        this.r2 = builder.target(R2Api.class, base);
        this.r2Rules = builder.target(R2RulesApi.class, base);
        this.r2Domains = builder.target(R2DomainsApi.class, base);
        this.r2Objects = builder.target(R2ObjectsApi.class, base);
        this.r2Notifications = builder.target(R2NotificationsApi.class, base);
        this.vectorize = builder.target(VectorizeApi.class, base);
        this.vectors = builder.target(VectorizeApi.Vectors.class, base);
        this.domains = builder.target(DomainsApi.class, base);
        this.tunnels = builder.target(TunnelsApi.class, base);
        this.accounts = builder.target(AccountsApi.class, root);
        this.zones = builder.target(ZonesApi.class, root);
        this.routes = builder.target(RoutesApi.class, root);
        this.dns = builder.target(DnsApi.class, root);
        this.ai = builder.target(AiApi.class, base);
        this.rpc = builder.target(RpcApi.class, base);
    }

    /**
     * The same account for whoever may only look at it: a request that could write is refused here, with an {@link
     * IllegalStateException}, and never sent.
     */
    public CloudflareApi reading() {
        return new CloudflareApi(target, client.reading(), signedUploads.refusing());
    }

    /** The same account, for calls that must not wait for others: the lease and the ledger of an apply. */
    public CloudflareApi urgent() {
        return new CloudflareApi(target, client.urgent(), signedUploads);
    }

    /** Makes what must not be made twice. */
    public Creation creation() {
        return client.creation();
    }

    /**
     * The same account, by the same connections, for whoever may write only while a guard allows it. The guard is asked before
     * each request that writes, and before it is sent again.
     */
    public CloudflareApi guardedBy(WriteGuard guard) {
        return new CloudflareApi(target, client.guardedBy(guard), signedUploads.asking(guard::beforeWrite));
    }

    /** The id of the account. */
    public String accountId() {
        return accountId;
    }

    public ScriptsApi scripts() {
        return scripts;
    }

    public VersionsApi versions() {
        return versions;
    }

    public SubdomainApi subdomain() {
        return subdomain;
    }

    public AssetsApi assets() {
        return assets;
    }

    public QueuesApi queues() {
        return queues;
    }

    public KvNamespacesApi kvNamespaces() {
        return kvNamespaces;
    }

    public DispatchNamespacesApi dispatchNamespaces() {
        return dispatchNamespaces;
    }

    public D1Api d1() {
        return d1;
    }

    public WorkflowsApi workflows() {
        return workflows;
    }

    public R2Api r2() {
        return r2;
    }

    public R2RulesApi r2Rules() {
        return r2Rules;
    }

    public R2DomainsApi r2Domains() {
        return r2Domains;
    }

    public R2ObjectsApi r2Objects() {
        return r2Objects;
    }

    public R2NotificationsApi r2Notifications() {
        return r2Notifications;
    }

    public VectorizeApi vectorize() {
        return vectorize;
    }

    /** What is in Vectorize indexes. */
    public VectorizeApi.Vectors vectors() {
        return vectors;
    }

    public DomainsApi domains() {
        return domains;
    }

    public TunnelsApi tunnels() {
        return tunnels;
    }

    /** The accounts that the token sees, whichever this one is. */
    public AccountsApi accounts() {
        return accounts;
    }

    /** Zones do not belong to an account's part of the API. */
    public ZonesApi zones() {
        return zones;
    }

    public RoutesApi routes() {
        return routes;
    }

    public DnsApi dns() {
        return dns;
    }

    public AiApi ai() {
        return ai;
    }

    /** Of a local cloud alone: {@link Target#hasRpc()}. */
    public RpcApi rpc() {
        return rpc;
    }

    /** Where the API has given out an address to send something to. */
    public SignedUploads signedUploads() {
        return signedUploads;
    }

    private static Feign.Builder builder(Target target, Client client) {
        EnvelopeDecoder envelope = new EnvelopeDecoder();
        return Feign.builder()
                .client(client)
                .retryer(Retryer.NEVER_RETRY)
                .encoder(new BodyEncoder())
                .decoder(envelope)
                .errorDecoder(envelope)
                .requestInterceptor(template -> authorize(template, target.token()))
                .invocationHandlerFactory((ignored, methods) -> unwrapping(methods));
    }

    private static void authorize(RequestTemplate template, ApiToken token) {
        if (!template.headers().containsKey("Authorization")) {
            template.header("Authorization", token.authorization());
        }
    }

    /** Feign wraps what a decoder throws; whoever calls is to see it as it was. */
    private static InvocationHandler unwrapping(Map<Method, MethodHandler> methods) {
        return (proxy, method, arguments) -> {
            MethodHandler handler = methods.get(method);
            if (handler == null) {
                throw new UnsupportedOperationException(method.toString());
            }
            try {
                return handler.invoke(arguments);
            } catch (DecodeException e) {
                throw e.getCause() instanceof CloudflareException cloudflare ? cloudflare : e;
            }
        };
    }
}
