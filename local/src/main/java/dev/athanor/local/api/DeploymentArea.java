package dev.athanor.local.api;

import static java.util.stream.Collectors.joining;

import dev.athanor.local.account.Queue;
import dev.athanor.local.account.Script;
import dev.athanor.local.account.ScriptDeployment;
import dev.athanor.local.account.ScriptDeployment.Share;
import dev.athanor.local.account.ScriptVersion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Deployments: which versions of a script answer, and how much each. */
final class DeploymentArea implements Areas.Area {

    private static final int WHOLE = 100;
    private static final int MOST_VERSIONS = 2;

    private static final Settings BODY = new Settings(Map.of(
            "strategy", Settings.oneOf("percentage"),
            "versions", Settings.anything(),
            "annotations", Settings.object(Map.of("workers/message", Settings.text())),
            "code_update_strategy", UploadMetadata.CODE_UPDATE_STRATEGY));
    private static final Settings VERSION =
            new Settings(Map.of("version_id", Settings.text(), "percentage", Settings.decimal(0, WHOLE)));

    private final ApiContext context;
    private final ScriptChanges changes;

    DeploymentArea(ApiContext context, ScriptChanges changes) {
        this.context = context;
        this.changes = changes;
    }

    @Override
    public List<Route> routes() {
        String deployments = "/accounts/{account}/workers/scripts/{script}/deployments";
        return List.of(
                Route.of("POST", deployments, this::create),
                Route.of("GET", deployments, this::list),
                Route.of("GET", deployments + "/{deployment}", this::get));
    }

    private ApiResponse create(ApiRequest request) {
        String name = request.path("script");
        ObjectNode body = request.object();
        boolean force = request.query("force").filter("true"::equals).isPresent();
        return changes.make(name, () -> {
            Script current = ScriptArea.find(context.store().account(), request);
            List<Share> shares = shares(body);
            List<ScriptVersion> versions = shares.stream()
                    .map(share -> current.history()
                            .version(share.versionId())
                            .orElseThrow(() -> DeploymentErrors.noVersion(share.versionId())))
                    .toList();
            versions.forEach(version -> requireDeployable(current, version, force));
            if (versions.stream()
                            .map(each -> each.content().exports())
                            .distinct()
                            .count()
                    > 1) {
                throw DeploymentErrors.exportsDiffer();
            }
            SortedMap<String, String> annotations = new TreeMap<>(Map.of(ScriptVersion.TRIGGER, "deployment"));
            body.path("annotations")
                    .properties()
                    .forEach(entry ->
                            annotations.put(entry.getKey(), entry.getValue().asString()));
            ScriptDeployment deployment = new ScriptDeployment(
                    Ids.uuid(), context.now(), annotations, Source.of(request).text(), shares);
            ScriptVersion main = current.history().version(deployment.main()).orElseThrow();
            return new ScriptChanges.Change(
                    Versions.deployed(current, deployment),
                    Map.of(name, context.vault().of(main.vaultKey())),
                    () -> describe(deployment));
        });
    }

    private static List<Share> shares(ObjectNode body) {
        BODY.check(body).ifPresent(problem -> {
            throw DeploymentErrors.badDeployment(problem);
        });
        List<JsonNode> versions = body.path("versions").valueStream().toList();
        if (!body.has("strategy") || versions.isEmpty() || versions.size() > MOST_VERSIONS) {
            throw DeploymentErrors.badDeployment("it takes the strategy percentage, and one or two versions");
        }
        for (JsonNode version : versions) {
            if (!(version instanceof ObjectNode object) || !object.has("version_id") || !object.has("percentage")) {
                throw DeploymentErrors.badDeployment("a version has a version_id and a percentage");
            }
            VERSION.check(object).ifPresent(problem -> {
                throw DeploymentErrors.badDeployment(problem);
            });
        }
        List<Share> shares = versions.stream()
                .map(version -> new Share(
                        version.path("version_id").asString(),
                        version.path("percentage").asDouble()))
                .toList();
        if (shares.stream().mapToDouble(Share::percentage).sum() != WHOLE) {
            throw DeploymentErrors.badDeployment("the percentages must sum to 100");
        }
        if (shares.stream().map(Share::versionId).distinct().count() < shares.size()) {
            throw DeploymentErrors.badDeployment("a version is named twice");
        }
        return shares;
    }

    private void requireDeployable(Script current, ScriptVersion version, boolean force) {
        Script content = version.content();
        if (!content.objects().keySet().equals(current.objects().keySet())) {
            throw DeploymentErrors.objectsChangedSince(version.id());
        }
        boolean consumes = context.store().account().queues().values().stream()
                .anyMatch((Queue queue) -> queue.consumedBy(current.name()));
        if (consumes && !content.defaultHandlers().contains("queue")) {
            throw QueueErrors.noQueueHandler(current.name());
        }
        int running = current.history()
                .active()
                .flatMap(active -> current.history().version(active.main()))
                .map(ScriptVersion::number)
                .orElse(0);
        if (!force && version.number() < running) {
            requireSameSecrets(current, version);
        }
    }

    private void requireSameSecrets(Script current, ScriptVersion version) {
        Map<String, String> now = context.vault().of(current.name());
        Map<String, String> then = context.vault().of(version.vaultKey());
        TreeSet<String> names = new TreeSet<>(now.keySet());
        names.addAll(then.keySet());
        String changed = names.stream()
                .filter(name -> !Objects.equals(now.get(name), then.get(name)))
                .collect(joining(", "));
        if (!changed.isEmpty()) {
            throw DeploymentErrors.secretsChangedSince(version.id(), changed);
        }
    }

    private ApiResponse list(ApiRequest request) {
        Script script = ScriptArea.find(context.store().account(), request);
        ObjectNode result = Json.object();
        result.set(
                "deployments",
                Json.array(script.history().deployments().stream().map(DeploymentArea::describe)));
        return ApiResponse.of(result);
    }

    private ApiResponse get(ApiRequest request) {
        String id = request.path("deployment");
        Script script = ScriptArea.find(context.store().account(), request);
        return ApiResponse.of(describe(script.history().deployments().stream()
                .filter(deployment -> deployment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> DeploymentErrors.noDeployment(id))));
    }

    private static ObjectNode describe(ScriptDeployment deployment) {
        ObjectNode described = Json.object()
                .put("id", deployment.id())
                .put("created_on", deployment.createdOn().toString())
                .put("author_email", AccountArea.EMAIL)
                .put("source", Versions.source(deployment.source()))
                .put("strategy", "percentage");
        described.set(
                "versions",
                Json.array(deployment.shares().stream()
                        .map(share -> Json.object()
                                .put("version_id", share.versionId())
                                .put("percentage", share.percentage()))));
        ObjectNode annotations = described.putObject("annotations");
        deployment.annotations().forEach(annotations::put);
        return described;
    }
}
