package dev.athanor.local.api;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** The areas of the API: one line for each. */
final class Areas {

    private Areas() {}

    /** An area: some routes, and what they have in common. */
    interface Area {
        List<Route> routes();
    }

    static List<Route> routes(ApiContext context, URI base) {
        Zones zones = new Zones();
        AssetSessions assetSessions = new AssetSessions(context.clock());
        ScriptChanges changes = new ScriptChanges(context);
        ScriptEdits edits = new ScriptEdits(context, changes);
        ScriptArea scripts = new ScriptArea(context, assetSessions, changes);
        DomainArea domains = new DomainArea(context, zones);
        return Stream.<Area>of(
                        new AccountArea(),
                        scripts,
                        new ServiceArea(context, scripts),
                        new WorkerArea(context),
                        new ScriptReferenceArea(context),
                        new ScriptRouteArea(context, zones),
                        new ScriptDomainArea(context, domains),
                        new ObjectNamespaceArea(context),
                        new VersionArea(context, assetSessions, changes),
                        new DeploymentArea(context, changes),
                        new ScriptSettingsArea(context),
                        new ScriptEditArea(context, changes, edits),
                        new SecretArea(context, edits),
                        new ScheduleArea(context),
                        new SubdomainArea(context),
                        new AssetArea(context, assetSessions),
                        new DispatchArea(context, changes),
                        new DispatchScriptArea(context, assetSessions, changes),
                        new QueueArea(context),
                        new ConsumerArea(context),
                        new MessageArea(context),
                        new KvNamespaceArea(context),
                        new KvValueArea(context),
                        new KvBulkReadArea(context),
                        new ZoneArea(context, zones),
                        new ZoneRouteArea(context, zones),
                        domains,
                        new DnsRecordArea(context, zones),
                        new TunnelArea(context),
                        new DatabaseArea(context),
                        new WorkflowArea(context),
                        new WorkflowInstanceArea(context),
                        new WorkflowVersionArea(context),
                        new ContainerArea(),
                        new R2BucketArea(context),
                        new R2RuleArea(context),
                        new R2DomainArea(context, zones),
                        new R2ObjectArea(context),
                        new R2NotificationArea(context),
                        new VectorizeArea(context),
                        new DatabaseImportArea(context, base),
                        new DatabaseExportArea(context, base),
                        new AnalyticsArea(context),
                        new AiArea(),
                        new RpcArea(context))
                .flatMap(area -> area.routes().stream())
                .toList();
    }
}
