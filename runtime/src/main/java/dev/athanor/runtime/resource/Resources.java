package dev.athanor.runtime.resource;

import java.util.List;

/** All kinds of resources: what is used comes before what uses it. */
public final class Resources {

    /** In the order in which they are planned and shown. */
    public static final List<ResourceKind> ALL = List.of(
            new WorkerRefs(),
            new Queues(),
            new KvNamespaces(),
            new R2Buckets(),
            new R2Cors(),
            new R2Lifecycles(),
            new R2Locks(),
            new R2DevDomains(),
            new R2Domains(),
            new R2Notifications(),
            new VectorizeIndexes(),
            new D1Databases(),
            new D1Migrations(),
            new D1Imports(),
            new DispatchNamespaces(),
            new AssetUploads(),
            new RemovedConsumers(),
            new RemovedRoutes(),
            new RemovedDomains(),
            new DurableObjects(),
            new Workers(),
            new TenantWorkers(),
            new Workflows(),
            new WorkerAddress(),
            new Schedules(),
            new PullConsumers(),
            new QueueConsumers(),
            new Routes(),
            new Domains(),
            new RemovedTunnelRecords(),
            new Tunnels(),
            new TunnelRecords());

    private Resources() {}
}
