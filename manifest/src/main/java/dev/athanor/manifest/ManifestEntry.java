package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What an annotated interface declares: one record for each kind, and one line here. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface ManifestEntry
        permits WorkerEntry,
                WorkerRefEntry,
                DispatchNamespaceEntry,
                QueueEntry,
                DurableObjectEntry,
                EntrypointEntry,
                KvNamespaceEntry,
                D1DatabaseEntry,
                WorkflowEntry,
                R2BucketEntry,
                AnalyticsEngineDatasetEntry,
                VectorizeIndexEntry,
                TunnelEntry {}
