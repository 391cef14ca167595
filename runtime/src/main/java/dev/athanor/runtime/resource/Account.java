package dev.athanor.runtime.resource;

import dev.athanor.runtime.cloudflare.CloudflareApi;
import dev.athanor.runtime.cloudflare.D1Api;
import dev.athanor.runtime.cloudflare.DispatchNamespacesApi;
import dev.athanor.runtime.cloudflare.DomainsApi.Domain;
import dev.athanor.runtime.cloudflare.DomainsApi.ScriptRoute;
import dev.athanor.runtime.cloudflare.KvNamespacesApi.Namespace;
import dev.athanor.runtime.cloudflare.NotFoundException;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.cloudflare.QueuesApi.Queue;
import dev.athanor.runtime.cloudflare.ScriptsApi.Address;
import dev.athanor.runtime.cloudflare.ScriptsApi.Schedules;
import dev.athanor.runtime.cloudflare.ScriptsApi.Script;
import dev.athanor.runtime.cloudflare.VectorizeApi;
import dev.athanor.runtime.cloudflare.VersionsApi.Deployments;
import dev.athanor.runtime.cloudflare.VersionsApi.Versions;
import dev.athanor.runtime.cloudflare.WorkflowsApi.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * An account as it is: each thing is read once, when it is first asked for, and all at the same time. Only a confirmed "not
 * found" makes something absent; any other failure is thrown. The fields begin a read, the methods wait for it.
 */
public final class Account {

    /** The key of what an account has one of. */
    static final String ALL = "";

    final Memo<String, List<Script>> scripts;
    private final Memo<String, Map<String, Script>> scriptsByName;
    final Memo<String, List<Queue>> queues;
    final Memo<String, List<DispatchNamespacesApi.Namespace>> dispatchNamespaces;
    final Memo<String, List<Script>> tenants;
    final Memo<String, List<Namespace>> kvNamespaces;
    final Memo<String, List<D1Api.Database>> databases;
    final Memo<String, List<Workflow>> workflows;
    final Memo<String, Optional<String>> subdomain;
    final Memo<String, Optional<Schedules>> schedules;
    final Memo<String, Optional<Address>> addresses;
    final Memo<String, Optional<JsonNode>> settings;
    private final Memo<Map.Entry<String, String>, Optional<JsonNode>> tenantSettings;
    private final Memo<String, Optional<Versions>> versions;
    private final Memo<String, Optional<Deployments>> deployments;
    private final Memo<Map.Entry<String, String>, Optional<JsonNode>> exports;
    final R2Reads r2;
    final Memo<String, List<VectorizeApi.Index>> vectorizeIndexes;
    final Memo<String, List<VectorizeApi.MetadataIndex>> metadataIndexes;
    final Memo<String, Optional<Page<ScriptRoute>>> routes;
    final Memo<String, List<Domain>> domains;
    final ZoneReads zones;
    final TunnelReads tunnels;
    final Memo<NotesKey, DatabaseNotes> databaseNotes;
    final Memo<String, Optional<D1Api.Database>> databaseDetails;

    /**
     * An account whose reads run on an executor. Nothing is read yet.
     *
     * @param listsFirst whether nothing is asked of a script before the list of scripts has shown that it is there: a round trip
     *     more, and calls less where many are not
     */
    public Account(CloudflareApi api, Executor executor, boolean listsFirst) {
        this.scripts = reads(executor, all -> api.scripts().list().items());
        this.scriptsByName = new Memo<>(all -> scripts.future(all)
                .thenApply(list -> list.stream().collect(Collectors.toMap(Script::id, script -> script))));
        this.queues = reads(executor, all -> QueueReads.all(api.queues()));
        this.dispatchNamespaces =
                reads(executor, all -> api.dispatchNamespaces().list().items());
        this.tenants = reads(
                executor,
                namespace -> ifFound(() ->
                                api.dispatchNamespaces().scripts(namespace).items())
                        .orElse(List.of()));
        this.kvNamespaces = reads(executor, all -> Page.all(api.kvNamespaces()::list));
        this.databases = reads(executor, all -> Page.all(api.d1()::list));
        this.workflows = reads(executor, all -> Page.all(api.workflows()::list));
        this.subdomain =
                reads(executor, all -> ifFound(() -> api.subdomain().get()).map(found -> found.subdomain()));
        ScriptReads perScript = new ScriptReads(
                executor,
                listsFirst
                        ? name -> scriptsByName.future(ALL).thenApply(all -> all.containsKey(name))
                        : name -> CompletableFuture.completedFuture(true));
        this.schedules = perScript.reads(script -> api.scripts().schedules(script));
        this.addresses = perScript.reads(script -> api.scripts().address(script));
        this.settings = perScript.reads(script -> api.scripts().settings(script));
        this.tenantSettings = reads(
                executor,
                script -> ifFound(() -> api.dispatchNamespaces().settings(script.getKey(), script.getValue())));
        this.versions = perScript.reads(script -> api.versions().list(script));
        this.deployments = perScript.reads(script -> api.versions().deployments(script));
        this.exports = reads(
                executor,
                version -> ifFound(() -> api.versions().get(version.getKey(), version.getValue()))
                        .flatMap(found -> Optional.ofNullable(found.resources()))
                        .map(resources -> resources.path("script_runtime").path("exports"))
                        .filter(exports -> !exports.isEmpty()));
        this.r2 = new R2Reads(api, executor);
        this.vectorizeIndexes = reads(executor, all -> api.vectorize().list().items());
        this.metadataIndexes = reads(
                executor,
                index -> ifFound(() -> VectorizeIndexes.items(api.vectorize().metadataIndexes(index)))
                        .orElse(List.of()));
        this.routes = perScript.reads(script -> api.domains().routesOf(script));
        this.domains = reads(executor, all -> api.domains().list().items());
        this.zones = new ZoneReads(api, executor);
        this.tunnels = new TunnelReads(api, executor);
        this.databaseNotes = new Memo<>(key -> databases
                .future(ALL)
                .thenApplyAsync(
                        all -> database(all, key.database())
                                .map(database -> DatabaseNotes.read(api.d1(), database.uuid(), key.table()))
                                .orElse(DatabaseNotes.NONE),
                        executor));
        this.databaseDetails = new Memo<>(name -> databases
                .future(ALL)
                .thenApplyAsync(
                        all -> database(all, name)
                                .flatMap(database -> ifFound(() -> api.d1().get(database.uuid()))),
                        executor));
    }

    List<Script> scripts() {
        return scripts.get(ALL);
    }

    Optional<Script> script(String name) {
        return Optional.ofNullable(scriptsByName.get(ALL).get(name));
    }

    Optional<DispatchNamespacesApi.Namespace> dispatchNamespace(String name) {
        return dispatchNamespaces.get(ALL).stream()
                .filter(namespace -> namespace.namespaceName().equals(name))
                .findFirst();
    }

    /** The scripts in a dispatch namespace; none where there is no such namespace. */
    List<Script> tenants(String namespace) {
        return tenants.get(namespace);
    }

    List<Queue> queues() {
        return queues.get(ALL);
    }

    Optional<Queue> queue(String name) {
        return queues().stream().filter(queue -> queue.queueName().equals(name)).findFirst();
    }

    Optional<Namespace> kvNamespace(String title) {
        return kvNamespaces.get(ALL).stream()
                .filter(namespace -> namespace.title().equals(title))
                .findFirst();
    }

    /** The account's D1 databases. */
    public List<D1Api.Database> databases() {
        return databases.get(ALL);
    }

    Optional<D1Api.Database> database(String name) {
        return database(databases(), name);
    }

    List<Workflow> workflows() {
        return workflows.get(ALL);
    }

    /** The account's subdomain of {@code workers.dev}; absent when none was chosen yet. */
    public Optional<String> subdomain() {
        return subdomain.get(ALL);
    }

    List<String> schedules(String script) {
        return schedules.get(script).map(Schedules::schedules).orElse(List.of()).stream()
                .map(schedule -> schedule.cron())
                .toList();
    }

    /** The addresses of a script; none where there is no script. */
    Address address(String script) {
        return addresses.get(script).orElse(Address.NONE);
    }

    /** Whether previews of a script's versions have addresses. */
    public boolean hasPreviews(String script) {
        return addresses.get(script).map(Address::previewsEnabled).orElse(false);
    }

    /** Begins to read which versions of a script there are, and which of them answer. */
    public void startVersions(String script) {
        versions.start(script);
        deployments.start(script);
    }

    /** The versions of a script, and which of them answer; none for a script that is not there. */
    public ScriptVersions versions(String script) {
        startVersions(script);
        return new ScriptVersions(
                versions.get(script).map(Versions::items).orElse(List.of()),
                deployments.get(script).map(Deployments::deployments).orElse(List.of()));
    }

    /** What a version of a script exports besides its handlers; absent when that is nothing. */
    Optional<JsonNode> exports(String script, String version) {
        return exports.get(Map.entry(script, version));
    }

    /** What a script in a dispatch namespace is set to. */
    Optional<JsonNode> tenantSettings(String namespace, String script) {
        return tenantSettings.get(Map.entry(namespace, script));
    }

    Optional<JsonNode> settings(String script) {
        return settings.get(script);
    }

    /** The routes of a script, in all zones. */
    List<ScriptRoute> routes(String script) {
        return routes.get(script).map(Page::items).orElse(List.of());
    }

    List<Domain> domains() {
        return domains.get(ALL);
    }

    Optional<Domain> domain(String hostname) {
        return domains().stream()
                .filter(domain -> domain.hostname().equals(hostname))
                .findFirst();
    }

    /** The files that a database has had. */
    DatabaseNotes databaseNotes(NotesKey key) {
        return databaseNotes.get(key);
    }

    /** The settings of a database; absent when there is none. */
    Optional<D1Api.Database> databaseDetails(String name) {
        return databaseDetails.get(name);
    }

    private static <K, V> Memo<K, V> reads(Executor executor, Function<K, V> read) {
        return new Memo<>(key -> CompletableFuture.supplyAsync(() -> read.apply(key), executor));
    }

    private static Optional<D1Api.Database> database(List<D1Api.Database> all, String name) {
        return all.stream().filter(database -> database.name().equals(name)).findFirst();
    }

    private static <V> Optional<V> ifFound(Supplier<V> read) {
        try {
            return Optional.of(read.get());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
