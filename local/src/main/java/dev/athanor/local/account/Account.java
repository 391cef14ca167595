package dev.athanor.local.account;

import java.util.Map;
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
        return new Account(
                scripts,
                queues,
                kvNamespaces,
                databases,
                with(dispatchNamespaces, namespace.name(), namespace),
                workflows,
                buckets,
                network);
    }

    public Account withoutDispatchNamespace(String name) {
        return new Account(
                scripts,
                queues,
                kvNamespaces,
                databases,
                without(dispatchNamespaces, name),
                workflows,
                buckets,
                network);
    }

    private Account withPlain(Script script) {
        return new Account(
                with(scripts, script.name(), script),
                queues,
                kvNamespaces,
                databases,
                dispatchNamespaces,
                workflows,
                buckets,
                network);
    }

    private Account withoutPlain(String name) {
        return new Account(
                without(scripts, name),
                queues,
                kvNamespaces,
                databases,
                dispatchNamespaces,
                workflows,
                buckets,
                network.withoutScript(name));
    }

    public Account withQueue(Queue queue) {
        return new Account(
                scripts,
                with(queues, queue.id(), queue),
                kvNamespaces,
                databases,
                dispatchNamespaces,
                workflows,
                buckets,
                network);
    }

    public Account withoutQueue(String id) {
        return new Account(
                scripts, without(queues, id), kvNamespaces, databases, dispatchNamespaces, workflows, buckets, network);
    }

    public Account withKvNamespace(KvNamespace namespace) {
        return new Account(
                scripts,
                queues,
                with(kvNamespaces, namespace.id(), namespace),
                databases,
                dispatchNamespaces,
                workflows,
                buckets,
                network);
    }

    public Account withoutKvNamespace(String id) {
        return new Account(
                scripts, queues, without(kvNamespaces, id), databases, dispatchNamespaces, workflows, buckets, network);
    }

    public Account withDatabase(Database database) {
        return new Account(
                scripts,
                queues,
                kvNamespaces,
                with(databases, database.id(), database),
                dispatchNamespaces,
                workflows,
                buckets,
                network);
    }

    public Account withoutDatabase(String id) {
        return new Account(
                scripts, queues, kvNamespaces, without(databases, id), dispatchNamespaces, workflows, buckets, network);
    }

    public Account withWorkflow(Workflow workflow) {
        return new Account(
                scripts,
                queues,
                kvNamespaces,
                databases,
                dispatchNamespaces,
                with(workflows, workflow.name(), workflow),
                buckets,
                network);
    }

    public Account withoutWorkflow(String name) {
        return new Account(
                scripts,
                queues,
                kvNamespaces,
                databases,
                dispatchNamespaces,
                without(workflows, name),
                buckets,
                network);
    }

    public Account withBucket(Bucket bucket) {
        return new Account(
                scripts,
                queues,
                kvNamespaces,
                databases,
                dispatchNamespaces,
                workflows,
                with(buckets, bucket.id(), bucket),
                network);
    }

    public Account withoutBucket(String id) {
        return new Account(
                scripts, queues, kvNamespaces, databases, dispatchNamespaces, workflows, without(buckets, id), network);
    }

    public Account withNetwork(Network changed) {
        return new Account(scripts, queues, kvNamespaces, databases, dispatchNamespaces, workflows, buckets, changed);
    }

    private static <V> SortedMap<String, V> with(Map<String, V> values, String key, V value) {
        return changed(values, copy -> copy.put(key, value));
    }

    private static <V> SortedMap<String, V> without(Map<String, V> values, String key) {
        return changed(values, copy -> copy.remove(key));
    }

    private static <V> SortedMap<String, V> changed(Map<String, V> values, Consumer<SortedMap<String, V>> change) {
        SortedMap<String, V> copy = new TreeMap<>(values);
        change.accept(copy);
        return copy;
    }
}
