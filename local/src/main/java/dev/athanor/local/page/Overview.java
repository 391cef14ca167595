package dev.athanor.local.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the account holds, as the page shows it. No value of a secret is in it. */
record Overview(
        List<WorkerView> workers,
        List<QueueView> queues,
        List<Named> namespaces,
        List<Named> databases,
        List<Named> buckets,
        List<ClassView> classes,
        List<WorkflowView> workflows) {

    /** A worker. {@code url} is where it answers, {@code hosts} the host names that lead to it. */
    record WorkerView(
            String name,
            @Nullable String url,
            List<String> hosts,
            List<BindingView> bindings,
            List<VersionView> versions,
            List<String> crons) {}

    /** A binding, and what it leads to in a few words. */
    record BindingView(String name, String type, String target) {}

    /** A version that answers requests, newest first. */
    record VersionView(String id, int number, String createdOn, String tag, double percentage) {}

    record QueueView(
            String id,
            String name,
            long depth,
            @Nullable String consumer,
            @Nullable String deadLetterQueue) {}

    /** What is known by an id and shown by a name. */
    record Named(String id, String name) {}

    /** A class of Durable Objects, and the ids of those that have stored something. */
    record ClassView(String worker, String className, String storage, List<String> instances) {}

    record WorkflowView(String id, String name, String worker, String className, List<String> crons) {}
}
