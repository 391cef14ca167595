package dev.athanor.runtime.wrangler;

import java.util.List;

/** All areas, in the order in which they are written. */
final class Sections {

    static final List<Section> ALL = List.of(
            new ScriptSection(),
            new CodeSection(),
            new ObservabilitySection(),
            new TailSection(),
            new CacheSection(),
            new LimitsSection(),
            new PlacementSection(),
            new AssetsSection(),
            new VarsSection(),
            new KeepVarsSection(),
            new SecretsSection(),
            new SecretKeysSection(),
            new VersionMetadataSection(),
            new RateLimitsSection(),
            new KvNamespacesSection(),
            new D1DatabasesSection(),
            new R2BucketsSection(),
            new QueuesSection(),
            new AnalyticsEngineDatasetsSection(),
            new VectorizeSection(),
            new DurableObjectsSection(),
            new WorkflowsSection(),
            new ServicesSection(),
            new WorkerLoadersSection(),
            new AiSection(),
            new DispatchNamespacesSection(),
            new RoutesSection(),
            new TriggersSection(),
            new DevSection());

    private Sections() {}
}
