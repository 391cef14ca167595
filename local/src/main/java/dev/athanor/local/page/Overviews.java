package dev.athanor.local.page;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Network;
import dev.athanor.local.account.Queue;
import dev.athanor.local.account.Script;
import dev.athanor.local.account.Script.Schedule;
import dev.athanor.local.page.Overview.BindingView;
import dev.athanor.local.page.Overview.ClassView;
import dev.athanor.local.page.Overview.Named;
import dev.athanor.local.page.Overview.QueueView;
import dev.athanor.local.page.Overview.VersionView;
import dev.athanor.local.page.Overview.WorkerView;
import dev.athanor.local.page.Overview.WorkflowView;
import dev.athanor.local.workerd.Workerd;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes what the page shows of an account.
 *
 * @param account the account
 * @param workerd what runs
 */
record Overviews(Account account, Workerd workerd) {

    Overview make() {
        return new Overview(
                account.scripts().values().stream().map(this::worker).toList(),
                account.queues().values().stream().map(this::queue).toList(),
                account.kvNamespaces().values().stream()
                        .map(namespace -> new Named(namespace.id(), namespace.title()))
                        .toList(),
                account.databases().values().stream()
                        .map(database -> new Named(database.id(), database.name()))
                        .toList(),
                account.buckets().values().stream()
                        .map(bucket -> new Named(bucket.id(), bucket.name()))
                        .toList(),
                account.scripts().values().stream().flatMap(this::classes).toList(),
                account.workflows().values().stream()
                        .map(workflow -> new WorkflowView(
                                workflow.id(),
                                workflow.name(),
                                workflow.scriptName(),
                                workflow.className(),
                                workflow.schedules()))
                        .toList());
    }

    private WorkerView worker(Script script) {
        return new WorkerView(
                script.name(),
                url(script),
                hosts(script.name()).toList(),
                script.bindings().stream()
                        .map(binding -> new BindingView(
                                binding.path("name").asString(),
                                binding.path("type").asString(),
                                new BindingTarget(account, binding).text()))
                        .toList(),
                versions(script).toList(),
                script.schedules().stream().map(Schedule::cron).toList());
    }

    private static @Nullable String url(Script script) {
        Integer port = script.port();
        return port == null ? null : "http://127.0.0.1:" + port + "/";
    }

    private Stream<String> hosts(String script) {
        Network network = account.network();
        return Stream.concat(
                network.routes().values().stream()
                        .filter(route -> script.equals(route.script()))
                        .map(Network.ZoneRoute::pattern),
                network.domains().values().stream()
                        .filter(domain -> domain.service().equals(script))
                        .map(Network.CustomDomain::hostname));
    }

    private static Stream<VersionView> versions(Script script) {
        return script.history().active().stream()
                .flatMap(deployment -> deployment.shares().stream())
                .flatMap(share -> script.history().version(share.versionId()).stream()
                        .map(version -> new VersionView(
                                version.id(),
                                version.number(),
                                version.createdOn().toString(),
                                version.annotations().getOrDefault("workers/tag", ""),
                                share.percentage())));
    }

    private QueueView queue(Queue queue) {
        Queue.Consumer consumer = queue.consumer();
        long depth = workerd.data(
                        "queue/metrics", JsonNodeFactory.instance.objectNode().put("queue", queue.id()))
                .path("backlogCount")
                .asLong();
        return new QueueView(
                queue.id(),
                queue.name(),
                depth,
                consumer == null ? null : consumer.pulls() ? "pulled over HTTP" : consumer.script(),
                consumer == null ? null : consumer.deadLetterQueue());
    }

    private Stream<ClassView> classes(Script script) {
        return script.objects().entrySet().stream()
                .map(object -> new ClassView(
                        script.name(),
                        object.getKey(),
                        object.getValue().storage(),
                        new ObjectFiles(workerd).idsIn(object.getValue().namespaceId())));
    }
}
