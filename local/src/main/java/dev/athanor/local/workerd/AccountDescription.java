package dev.athanor.local.workerd;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Bucket;
import dev.athanor.local.account.ContentStore;
import dev.athanor.local.account.DispatchNamespace;
import dev.athanor.local.account.Queue;
import dev.athanor.local.account.Script;
import dev.athanor.local.account.ScriptVersion;
import dev.athanor.local.account.SecretFields;
import dev.athanor.local.account.Vault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The account as the bridge gets it: all that runs, in one JSON object, the values of secrets included. */
final class AccountDescription {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ContentStore modules;
    private final Sites sites;
    private final Vault vault;

    AccountDescription(ContentStore modules, Sites sites, Vault vault) {
        this.modules = modules;
        this.sites = sites;
        this.vault = vault;
    }

    /** What runs, and what a program does instead. */
    ObjectNode runtime(Account account, Map<String, StandIn> standIns) {
        ObjectNode description = NODES.objectNode();
        ArrayNode workers = description.putArray("workers");
        account.scripts().values().forEach(script -> {
            ObjectNode worker = worker(script);
            Optional.ofNullable(standIns.get(script.name()))
                    .ifPresent(standIn -> worker.set("standIn", standIn.describe()));
            workers.add(worker);
            VersionRuns.beside(script).forEach(version -> workers.add(version(script, version)));
        });
        account.dispatchNamespaces()
                .values()
                .forEach(namespace -> namespace
                        .scripts()
                        .values()
                        .forEach(script -> workers.add(worker(script)
                                .put("namespace", namespace.name())
                                .put("tenant", DispatchNamespace.plain(script)))));
        ArrayNode namespaces = description.putArray("kvNamespaces");
        account.kvNamespaces().keySet().forEach(namespaces::add);
        ArrayNode databases = description.putArray("databases");
        account.databases().keySet().forEach(databases::add);
        ArrayNode workflows = description.putArray("workflows");
        account.workflows().values().stream()
                .filter(workflow -> workflow.isRunnable(account))
                .forEach(workflow -> workflows
                        .addObject()
                        .put("id", workflow.id())
                        .put("name", workflow.name())
                        .put("className", workflow.className())
                        .put("script", workflow.scriptName())
                        .put("steps", workflow.steps()));
        description.put("id", Account.ID);
        ArrayNode buckets = description.putArray("buckets");
        account.buckets().values().forEach(bucket -> buckets.add(bucket(bucket)));
        return description;
    }

    /** How the queues deliver, which can change while all runs on; and how far ahead their time is. */
    ArrayNode queues(Account account, Duration ahead) {
        ArrayNode queues = NODES.arrayNode();
        account.queues()
                .values()
                .forEach(queue -> queues.add(queue(queue, account).put("ahead", ahead.toMillis())));
        return queues;
    }

    /** Where requests from outside go. */
    static ArrayNode addresses(Account account, Map<String, Integer> developmentPorts) {
        ArrayNode workers = NODES.arrayNode();
        account.scripts().values().stream()
                .filter(script -> script.subdomain().enabled()
                        || script.subdomain().previewsEnabled()
                        || developmentPorts.containsKey(script.name()))
                .forEach(script -> VersionRuns.address(
                        workers.addObject().put("name", script.name()), script, developmentPorts.get(script.name())));
        return workers;
    }

    /** A version that runs beside its script, whose objects and workflows it shares. */
    private ObjectNode version(Script script, ScriptVersion version) {
        ObjectNode worker = worker(version.content(), vault.of(version.vaultKey()));
        worker.set("version", metadata(version));
        worker.set("tails", tails(script));
        worker.put("name", VersionRuns.name(script, version));
        worker.put("script", script.name());
        worker.putObject("objects");
        for (JsonNode binding : worker.path("bindings")) {
            boolean own = binding.has("class_name") && !binding.has("script_name");
            if (own) {
                ((ObjectNode) binding).put("script_name", script.name());
            }
        }
        return worker;
    }

    private ObjectNode worker(Script script) {
        ObjectNode worker = worker(script, vault.of(script.name()));
        script.history()
                .active()
                .flatMap(deployment -> script.history().version(deployment.main()))
                .ifPresent(version -> worker.set("version", metadata(version)));
        return worker;
    }

    /** The workers that hear of all versions. */
    private static ArrayNode tails(Script script) {
        ArrayNode tails = NODES.arrayNode();
        script.settings()
                .path("tail_consumers")
                .forEach(consumer -> tails.add(consumer.path("service").asString()));
        return tails;
    }

    /** What code finds in a binding of the type {@code version_metadata}. */
    private static ObjectNode metadata(ScriptVersion version) {
        return NODES.objectNode()
                .put("id", version.id())
                .put("tag", version.annotations().getOrDefault("workers/tag", ""))
                .put("timestamp", version.createdOn().toString());
    }

    private ObjectNode worker(Script script, Map<String, String> secrets) {
        ObjectNode worker = probe(script, secrets);
        worker.remove(List.of("env", "keys"));
        worker.set("bindings", bindings(script, secrets));
        worker.set("objects", JSON.valueToTree(script.objects()));
        worker.set("exports", JSON.valueToTree(script.handlers().keySet()));
        worker.set("tails", tails(script));
        Script.Assets assets = script.assets();
        if (assets != null) {
            ObjectNode node = worker.putObject("assets");
            node.put("directory", sites.of(script, assets).toString());
            node.set("config", assets.config());
            ArrayNode files = node.putArray("files");
            assets.files().forEach((path, hash) -> {
                ObjectNode file = files.addObject().put("path", path);
                sites.contentType(hash).ifPresent(type -> file.put("contentType", type));
            });
            script.bindings("assets").findFirst().ifPresent(binding -> node.set("binding", binding.get("name")));
        }
        return worker;
    }

    /** What a trial of a script needs, with secrets that are not in the vault yet. */
    ObjectNode probe(Script script, Map<String, String> secrets) {
        ObjectNode worker = NODES.objectNode();
        worker.put("name", script.name());
        worker.put("mainModule", script.mainModule());
        ArrayNode parts = worker.putArray("modules");
        for (Script.Module module : script.modules()) {
            parts.addObject()
                    .put("name", module.name())
                    .put("type", module.contentType())
                    .put("file", modules.file(module.digest()).toString());
        }
        worker.put(
                "compatibilityDate",
                script.settings().path("compatibility_date").asString(""));
        ArrayNode flags = worker.putArray("compatibilityFlags");
        script.settings().path("compatibility_flags").forEach(flags::add);
        ObjectNode env = worker.putObject("env");
        ArrayNode keys = worker.putArray("keys");
        for (ObjectNode binding : bindings(script, secrets)
                .valueStream()
                .map(ObjectNode.class::cast)
                .toList()) {
            String value = binding.has("text") ? "text" : "json";
            if (binding.has(value)) {
                env.set(binding.path("name").asString(), binding.get(value));
            }
            if (binding.path("type").asString("").equals("secret_key")) {
                keys.add(binding);
            }
        }
        return worker;
    }

    private static ArrayNode bindings(Script script, Map<String, String> secrets) {
        ArrayNode bindings = NODES.arrayNode();
        for (ObjectNode binding : script.bindings()) {
            ObjectNode copy = bindings.addObject().setAll(binding);
            SecretFields.of(binding).ifPresent(field -> {
                String secret = secrets.get(binding.path("name").asString());
                if (secret != null) {
                    SecretFields.put(copy, secret);
                }
            });
        }
        return bindings;
    }

    private static ObjectNode bucket(Bucket bucket) {
        ObjectNode node = NODES.objectNode()
                .put("id", bucket.id())
                .put("name", bucket.name())
                .put("jurisdiction", bucket.jurisdiction())
                .put("isPublic", !bucket.publicHosts().isEmpty());
        ArrayNode notifications = node.putArray("notifications");
        for (ObjectNode rule : bucket.list("notifications")) {
            ObjectNode copy = notifications
                    .addObject()
                    .put("queue", rule.path("queue").asString())
                    .put("prefix", rule.path("prefix").asString(""))
                    .put("suffix", rule.path("suffix").asString(""));
            copy.set("actions", rule.path("actions"));
        }
        return node;
    }

    private static ObjectNode queue(Queue queue, Account account) {
        ObjectNode node = NODES.objectNode().put("id", queue.id()).put("name", queue.name());
        node.set("settings", queue.settings());
        Queue.Consumer consumer = queue.consumer();
        if (consumer != null) {
            ObjectNode consumerNode =
                    node.putObject("consumer").put("script", consumer.script()).put("pulls", consumer.pulls());
            consumerNode.setAll(consumer.settings());
            String deadLetterQueue = consumer.deadLetterQueue();
            if (deadLetterQueue != null) {
                account.queueNamed(deadLetterQueue)
                        .ifPresent(target -> consumerNode.put("dead_letter_queue_id", target.id()));
            }
        }
        return node;
    }
}
