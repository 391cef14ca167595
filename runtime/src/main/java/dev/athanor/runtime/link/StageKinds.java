package dev.athanor.runtime.link;

import dev.athanor.manifest.AnalyticsEngineDatasetEntry;
import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.manifest.DispatchNamespaceEntry;
import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.KvNamespaceEntry;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.manifest.TunnelEntry;
import dev.athanor.manifest.VectorizeIndexEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.manifest.WorkerRefEntry;
import dev.athanor.manifest.WorkflowEntry;
import java.util.List;

/** All kinds, one line for each. */
final class StageKinds {

    static final List<StageKind<?>> ALL = List.of(
            new StageKind<>(WorkerEntry.class, "worker", WorkerEntry::name, NameRule.WORKER, true, WorkerLimits::check),
            new StageKind<>(QueueEntry.class, "queue", QueueEntry::name, NameRule.QUEUE_OR_DATABASE, true),
            new StageKind<>(
                    D1DatabaseEntry.class, "D1 database", D1DatabaseEntry::name, NameRule.QUEUE_OR_DATABASE, true),
            new StageKind<>(
                    R2BucketEntry.class, "R2 bucket", R2BucketEntry::name, NameRule.BUCKET, true, RoutedHosts::check),
            new StageKind<>(KvNamespaceEntry.class, "KV namespace", KvNamespaceEntry::title, NameRule.TITLE, true),
            new StageKind<>(
                    DurableObjectEntry.class,
                    "Durable Object class",
                    DurableObjectEntry::className,
                    NameRule.CLASS,
                    false),
            new StageKind<>(
                    WorkerRefEntry.class, "worker of another project", WorkerRefEntry::service, NameRule.SCRIPT, false),
            new StageKind<>(
                    DispatchNamespaceEntry.class,
                    "dispatch namespace",
                    DispatchNamespaceEntry::name,
                    NameRule.QUEUE_OR_DATABASE,
                    true),
            new StageKind<>(
                    AnalyticsEngineDatasetEntry.class,
                    "Analytics Engine dataset",
                    AnalyticsEngineDatasetEntry::dataset,
                    NameRule.DATASET,
                    true),
            new StageKind<>(
                    VectorizeIndexEntry.class, "Vectorize index", VectorizeIndexEntry::name, NameRule.INDEX, true),
            new StageKind<>(WorkflowEntry.class, "workflow", WorkflowEntry::name, NameRule.WORKFLOW, true),
            new StageKind<>(EntrypointEntry.class, "entrypoint", EntrypointEntry::className, NameRule.CLASS, false),
            new StageKind<>(TunnelEntry.class, "tunnel", TunnelEntry::name, NameRule.TUNNEL, true, TunnelHosts::check));

    private StageKinds() {}

    /** The kind of an entry. */
    static StageKind<?> of(ManifestEntry entry) {
        return ALL.stream()
                .filter(kind -> kind.matches(entry))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No line in StageKinds for " + entry.getClass()));
    }
}
