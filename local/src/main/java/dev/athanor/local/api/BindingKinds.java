package dev.athanor.local.api;

import static dev.athanor.local.api.Settings.anything;
import static dev.athanor.local.api.Settings.flag;
import static dev.athanor.local.api.Settings.listOf;
import static dev.athanor.local.api.Settings.number;
import static dev.athanor.local.api.Settings.object;
import static dev.athanor.local.api.Settings.oneOf;
import static dev.athanor.local.api.Settings.text;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.SecretFields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The types of bindings: one line for each. */
final class BindingKinds {

    /** What an upload takes over from the version before it; gone before the others are looked at. */
    static final String INHERIT = "inherit";

    private static final int MAX_VARIABLE_BYTES = 5 * 1024;

    private static final Settings.Rule OUTBOUND = object(Map.of(
            "worker",
            object(Map.of("service", text(), "environment", text(), "entrypoint", text())),
            "params",
            BindingKinds::parameters));

    private static final Settings.Rule KEY_USAGES =
            listOf("encrypt", "decrypt", "sign", "verify", "deriveKey", "deriveBits", "wrapKey", "unwrapKey");

    private static final List<BindingKind> ALL = List.of(
            new BindingKind("plain_text", Map.of("text", text()), Map.of(), BindingKinds::small),
            new BindingKind("secret_text", Map.of("text", text()), Map.of(), BindingKinds::small),
            new BindingKind(
                    "secret_key",
                    Map.of(
                            "algorithm",
                            anything(),
                            "format",
                            oneOf("raw", "pkcs8", "spki", "jwk"),
                            "usages",
                            KEY_USAGES),
                    Map.of("key_base64", text(), "key_jwk", anything()),
                    BindingKinds::key),
            new BindingKind("version_metadata", Map.of(), Map.of(), BindingKind.Reference.NONE),
            new BindingKind("json", Map.of("json", anything()), Map.of(), BindingKinds::small),
            new BindingKind("kv_namespace", Map.of("namespace_id", text()), Map.of(), BindingKinds::kvNamespace),
            new BindingKind("d1", Map.of("id", text()), Map.of("database_id", text()), BindingKinds::database),
            new BindingKind(
                    "r2_bucket", Map.of("bucket_name", text()), Map.of("jurisdiction", text()), BindingKinds::bucket),
            new BindingKind(
                    "queue", Map.of("queue_name", text()), Map.of("delivery_delay", anything()), BindingKinds::queue),
            new BindingKind(
                    "durable_object_namespace",
                    Map.of("class_name", text()),
                    Map.of("script_name", text(), "namespace_id", text()),
                    BindingKinds::objectHost),
            new BindingKind(
                    "service",
                    Map.of("service", text()),
                    Map.of("entrypoint", text(), "environment", text(), "props", anything()),
                    BindingKinds::service),
            new BindingKind(
                    "dispatch_namespace",
                    Map.of("namespace", text()),
                    Map.of("outbound", OUTBOUND),
                    BindingKinds::dispatchNamespace),
            new BindingKind(
                    "ratelimit",
                    Map.of(
                            "namespace_id",
                            text(),
                            "simple",
                            object(Map.of("limit", number(1, Integer.MAX_VALUE), "period", number(10, 60)))),
                    Map.of(),
                    BindingKinds::rateLimit),
            new BindingKind("analytics_engine", Map.of("dataset", text()), Map.of(), BindingKind.Reference.NONE),
            new BindingKind("vectorize", Map.of("index_name", text()), Map.of(), BindingKinds::vectorIndex),
            new BindingKind("images", Map.of(), Map.of("raw", flag()), BindingKind.Reference.NONE),
            new BindingKind("worker_loader", Map.of(), Map.of(), BindingKind.Reference.NONE),
            new BindingKind(
                    "workflow",
                    Map.of("workflow_name", text()),
                    Map.of("class_name", text(), "script_name", text()),
                    BindingKinds::workflow),
            new BindingKind("assets", Map.of(), Map.of(), BindingKind.Reference.NONE));

    private BindingKinds() {}

    private static Optional<String> parameters(JsonNode params) {
        boolean named = params.isArray()
                && params.valueStream()
                        .allMatch(
                                param -> param.size() == 1 && param.path("name").isString());
        return named ? Optional.empty() : Optional.of("must be a list of objects with a name");
    }

    private static void dispatchNamespace(ObjectNode binding, String script, Account account) {
        String name = binding.path("name").asString();
        String namespace = binding.path("namespace").asString();
        if (!account.dispatchNamespaces().containsKey(namespace)) {
            throw ScriptErrors.dispatchNamespaceOfBindingMissing(name, namespace);
        }
        JsonNode outbound = binding.path("outbound").path("worker").path("service");
        if (outbound.isString() && account.script(outbound.asString()).isEmpty()) {
            throw ScriptErrors.serviceMissing(name, outbound.asString());
        }
    }

    /** @throws ApiError for the first binding that Cloudflare would refuse */
    static void check(List<ObjectNode> bindings, String script, Account account) {
        Set<String> names = new HashSet<>();
        for (ObjectNode binding : bindings) {
            String name = binding.path("name").asString("");
            if (name.isEmpty()) {
                throw ScriptErrors.bindingWithoutName();
            }
            if (!names.add(name)) {
                throw ScriptErrors.bindingNameTaken(name);
            }
            kind(binding).check(binding, script, account);
        }
    }

    private static BindingKind kind(ObjectNode binding) {
        String type = binding.path("type").asString("");
        return Stream.concat(ALL.stream(), AbsentBindingKinds.ALL.stream())
                .filter(kind -> kind.type().equals(type))
                .findFirst()
                .orElseThrow(() -> ScriptErrors.invalidScript(
                        "binding " + binding.path("name").asString("") + ": the local cloud has no bindings of type '"
                                + type + "'"));
    }

    private static void small(ObjectNode binding, String script, Account account) {
        JsonNode value = binding.has("json") ? binding.path("json") : binding.path("text");
        if (Json.bytes(value).length > MAX_VARIABLE_BYTES) {
            throw ScriptErrors.variableTooLarge(binding.path("name").asString());
        }
    }

    private static void key(ObjectNode binding, String script, Account account) {
        String field = SecretFields.of(binding).orElseThrow();
        if (!binding.has(field)) {
            throw ScriptErrors.invalidScript("binding " + binding.path("name").asString()
                    + " of type secret_key: must have a valid `" + field + "` specified");
        }
    }

    private static void rateLimit(ObjectNode binding, String script, Account account) {
        JsonNode simple = binding.path("simple");
        boolean valid = binding.path("namespace_id").asString().matches("[1-9][0-9]*")
                && simple.has("limit")
                && Set.of(10, 60).contains(simple.path("period").asInt());
        if (!valid) {
            throw ScriptErrors.invalidScript(
                    "binding " + binding.path("name").asString()
                            + " of type ratelimit: namespace_id must be a positive integer, and simple have a limit and the period 10 or 60");
        }
    }

    private static void kvNamespace(ObjectNode binding, String script, Account account) {
        String id = binding.path("namespace_id").asString();
        if (!account.kvNamespaces().containsKey(id)) {
            throw ScriptErrors.kvNamespaceOfBindingMissing(id);
        }
    }

    private static void database(ObjectNode binding, String script, Account account) {
        String id = binding.path("id").asString();
        if (!account.databases().containsKey(id)) {
            throw ScriptErrors.databaseOfBindingMissing(binding.path("name").asString(), id);
        }
    }

    private static void bucket(ObjectNode binding, String script, Account account) {
        String name = binding.path("bucket_name").asString();
        String jurisdiction = binding.path("jurisdiction").asString(R2BucketArea.DEFAULT);
        if (R2BucketArea.find(account, jurisdiction, name).isEmpty()) {
            throw R2Errors.bucketOfBindingMissing(name);
        }
    }

    private static void vectorIndex(ObjectNode binding, String script, Account account) {
        String name = binding.path("index_name").asString();
        if (!account.vectorIndexes().containsKey(name)) {
            throw VectorizeErrors.vectorIndexOfBindingMissing(
                    binding.path("name").asString(), name);
        }
    }

    private static void queue(ObjectNode binding, String script, Account account) {
        String name = binding.path("queue_name").asString();
        if (account.queueNamed(name).isEmpty()) {
            throw QueueErrors.queueOfReferenceMissing(name);
        }
    }

    private static void objectHost(ObjectNode binding, String script, Account account) {
        String host = binding.path("script_name").asString(script);
        if (!host.equals(script) && account.script(host).isEmpty()) {
            throw ScriptErrors.objectClassMissing(binding.path("class_name").asString());
        }
    }

    private static void workflow(ObjectNode binding, String script, Account account) {
        String host = binding.path("script_name").asString(script);
        if (!host.equals(script) && account.script(host).isEmpty()) {
            throw WorkflowErrors.noWorkflow();
        }
    }

    private static void service(ObjectNode binding, String script, Account account) {
        String service = binding.path("service").asString();
        if (!service.equals(script) && account.script(service).isEmpty()) {
            throw ScriptErrors.serviceMissing(binding.path("name").asString(), service);
        }
    }
}
