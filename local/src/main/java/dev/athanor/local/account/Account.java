package dev.athanor.local.account;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * All that the local account holds, without the values of secrets and without what workers stored. A value: changing it
 * makes another one.
 *
 * @param scripts the workers by name
 * @param queues the queues by id
 * @param kvNamespaces the KV namespaces by id
 * @param databases the D1 databases by id
 * @param dispatchNamespaces the dispatch namespaces by name
 * @param workflows the workflows by name
 * @param buckets the R2 buckets by id
 * @param vectorIndexes the Vectorize indexes by name
 * @param network what leads host names to workers and servers
 */
public record Account(
        SortedMap<String, Script> scripts,
        SortedMap<String, Queue> queues,
        SortedMap<String, KvNamespace> kvNamespaces,
        SortedMap<String, Database> databases,
        SortedMap<String, DispatchNamespace> dispatchNamespaces,
        SortedMap<String, Workflow> workflows,
        SortedMap<String, Bucket> buckets,
        SortedMap<String, VectorIndex> vectorIndexes,
        Network network) {

    /** The account's id: the local cloud has one account, and this is it. */
    public static final String ID = "10ca10ca10ca10ca10ca10ca10ca10ca";

    /** What its workers' addresses would end in, were they on Cloudflare. */
    public static final String SUBDOMAIN = "local";

    public Account {
        scripts = new TreeMap<>(scripts);
        queues = new TreeMap<>(queues);
        kvNamespaces = new TreeMap<>(kvNamespaces);
        databases = new TreeMap<>(databases);
        // An account that an earlier version wrote has none.
        dispatchNamespaces = dispatchNamespaces == null ? new TreeMap<>() : new TreeMap<>(dispatchNamespaces);
        workflows = workflows == null ? new TreeMap<>() : new TreeMap<>(workflows);
        buckets = buckets == null ? new TreeMap<>() : new TreeMap<>(buckets);
        vectorIndexes = vectorIndexes == null ? new TreeMap<>() : new TreeMap<>(vectorIndexes);
    }

    /** An account with nothing in it. */
    public static Account empty() {
        return new Account(
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                Network.NONE);
    }

    public Optional<Script> script(String name) {
        return Optional.ofNullable(scripts.get(name));
    }

    public Optional<Queue> queue(String id) {
        return Optional.ofNullable(queues.get(id));
    }

    public Optional<Queue> queueNamed(String name) {
        return queues.values().stream()
                .filter(queue -> queue.name().equals(name))
                .findFirst();
    }

    /** A script, those in dispatch namespaces too, by its {@linkplain DispatchNamespace#qualified qualified name}. */
    public Optional<Script> deployed(String name) {
        DispatchNamespace namespace = dispatchNamespaces.get(DispatchNamespace.namespaceOf(name));
        return namespace == null
                ? script(name)
                : Optional.ofNullable(namespace.scripts().get(name));
    }

    /** With a script, which lies in a dispatch namespace when its name says so. */
    public Account withScript(Script script) {
        DispatchNamespace namespace = dispatchNamespaces.get(DispatchNamespace.namespaceOf(script.name()));
        return namespace == null ? withPlain(script) : withDispatchNamespace(namespace.with(script));
    }

    public Account withoutScript(String name) {
        DispatchNamespace namespace = dispatchNamespaces.get(DispatchNamespace.namespaceOf(name));
        return namespace == null ? withoutPlain(name) : withDispatchNamespace(namespace.without(name));
    }

    public Account withDispatchNamespace(DispatchNamespace namespace) {
        return change(draft -> draft.dispatchNamespaces.put(namespace.name(), namespace));
    }

    public Account withoutDispatchNamespace(String name) {
        return change(draft -> draft.dispatchNamespaces.remove(name));
    }

    private Account withPlain(Script script) {
        return change(draft -> draft.scripts.put(script.name(), script));
    }

    private Account withoutPlain(String name) {
        return change(draft -> {
            draft.scripts.remove(name);
            draft.network = network.withoutScript(name);
        });
    }

    public Account withQueue(Queue queue) {
        return change(draft -> draft.queues.put(queue.id(), queue));
    }

    public Account withoutQueue(String id) {
        return change(draft -> draft.queues.remove(id));
    }

    public Account withKvNamespace(KvNamespace namespace) {
        return change(draft -> draft.kvNamespaces.put(namespace.id(), namespace));
    }

    public Account withoutKvNamespace(String id) {
        return change(draft -> draft.kvNamespaces.remove(id));
    }

    public Account withDatabase(Database database) {
        return change(draft -> draft.databases.put(database.id(), database));
    }

    public Account withoutDatabase(String id) {
        return change(draft -> draft.databases.remove(id));
    }

    public Account withWorkflow(Workflow workflow) {
        return change(draft -> draft.workflows.put(workflow.name(), workflow));
    }

    public Account withoutWorkflow(String name) {
        return change(draft -> draft.workflows.remove(name));
    }

    public Account withBucket(Bucket bucket) {
        return change(draft -> draft.buckets.put(bucket.id(), bucket));
    }

    public Account withoutBucket(String id) {
        return change(draft -> draft.buckets.remove(id));
    }

    public Account withVectorIndex(VectorIndex index) {
        return change(draft -> draft.vectorIndexes.put(index.name(), index));
    }

    public Account withoutVectorIndex(String name) {
        return change(draft -> draft.vectorIndexes.remove(name));
    }

    public Account withNetwork(Network changed) {
        return change(draft -> draft.network = changed);
    }

    private Account change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.account();
    }

    /** What an account is to become. */
    private static final class Draft {

        private final SortedMap<String, Script> scripts;
        private final SortedMap<String, Queue> queues;
        private final SortedMap<String, KvNamespace> kvNamespaces;
        private final SortedMap<String, Database> databases;
        private final SortedMap<String, DispatchNamespace> dispatchNamespaces;
        private final SortedMap<String, Workflow> workflows;
        private final SortedMap<String, Bucket> buckets;
        private final SortedMap<String, VectorIndex> vectorIndexes;
        private Network network;

        Draft(Account account) {
            this.scripts = new TreeMap<>(account.scripts);
            this.queues = new TreeMap<>(account.queues);
            this.kvNamespaces = new TreeMap<>(account.kvNamespaces);
            this.databases = new TreeMap<>(account.databases);
            this.dispatchNamespaces = new TreeMap<>(account.dispatchNamespaces);
            this.workflows = new TreeMap<>(account.workflows);
            this.buckets = new TreeMap<>(account.buckets);
            this.vectorIndexes = new TreeMap<>(account.vectorIndexes);
            this.network = account.network;
        }

        Account account() {
            return new Account(
                    scripts,
                    queues,
                    kvNamespaces,
                    databases,
                    dispatchNamespaces,
                    workflows,
                    buckets,
                    vectorIndexes,
                    network);
        }
    }
}
