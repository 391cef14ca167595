package dev.athanor.processor.kind;

import java.util.List;
import java.util.stream.Stream;

/** All kinds. The order is that in which they are asked whether a worker's method is theirs. */
public final class Kinds {

    private static final List<Kind> BOUND = List.of(
            new VarKind(),
            new JsonKind(),
            new SecretKind(),
            new SecretKeyKind(),
            new VersionMetadataKind(),
            new RateLimitKind(),
            new QueueKind(),
            new DurableObjectKind(),
            new KvNamespaceKind(),
            new D1DatabaseKind(),
            new WorkflowKind(),
            new R2BucketKind(),
            new AnalyticsEngineDatasetKind(),
            new VectorizeIndexKind(),
            new EntrypointKind(),
            new ServiceKind(),
            new WorkerRefKind(),
            new DispatchNamespaceKind(),
            new WorkerLoaderKind(),
            new AiKind(),
            new StaticAssetsKind(),
            new SelfKind());

    /** Kinds that no worker binds. */
    private static final List<Kind> OTHERS = List.of(new TunnelKind());

    /** Every kind there is. */
    public static final List<Kind> ALL = Stream.of(List.<Kind>of(new WorkerKind(BOUND)), BOUND, OTHERS)
            .flatMap(List::stream)
            .toList();

    private Kinds() {}
}
