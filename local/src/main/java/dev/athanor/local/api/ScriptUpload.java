package dev.athanor.local.api;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.Queue;
import dev.athanor.local.account.Script;
import dev.athanor.local.account.ScriptHistory;
import dev.athanor.local.account.SecretFields;
import dev.athanor.local.workerd.ScriptExport;
import dev.athanor.local.workerd.WorkerdException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One upload of a script, from the request to the script in the account: checked by itself, against the account, and by
 * loading its code. What fails here changes nothing.
 */
final class ScriptUpload {

    private final ApiContext context;
    private final AssetSessions assetSessions;
    private final String name;
    private final MultipartForm form;
    private final UploadMetadata metadata;
    private final Account account;
    private final Optional<Script> previous;
    private final Instant now;
    private final Map<String, String> secrets = new TreeMap<>();

    ScriptUpload(ApiContext context, AssetSessions assetSessions, String name, MultipartForm form) {
        this.context = context;
        this.assetSessions = assetSessions;
        this.name = name;
        this.form = form;
        this.metadata = UploadMetadata.parse(form);
        this.account = context.store().account();
        this.previous = account.deployed(name);
        this.now = context.now();
    }

    /**
     * What an upload comes to.
     *
     * @param script the script as it will be
     * @param secrets the values of its secrets
     * @param annotations what is said of the version
     * @param others other scripts that change with it
     * @param reconciliation what became of its Durable Object classes, in Cloudflare's form; empty where none are declared
     */
    record Outcome(
            Script script,
            Map<String, String> secrets,
            SortedMap<String, String> annotations,
            List<Script> others,
            ObjectNode reconciliation) {

        /** Says in an answer what became of the classes. */
        void report(ObjectNode answer) {
            if (!reconciliation.isEmpty()) {
                answer.set("exports_reconciliation", reconciliation);
            }
        }
    }

    /** @throws ApiError for the first thing that Cloudflare would refuse */
    Outcome check() {
        List<Script.Module> modules = UploadedModules.of(form, metadata, context.modules());
        List<ObjectNode> bindings = bindings();
        TailConsumers.check(metadata.settings(), name, account);
        Script.@Nullable Assets assets = assets(bindings);
        if (modules.isEmpty()) {
            if (assets == null) {
                throw ScriptErrors.invalidScript("The upload has no modules and no assets.");
            }
            requireNothingForCode(bindings, assets);
        }
        Script draft = draft(modules, bindings, assets, new TreeMap<>(), new TreeMap<>());
        SortedMap<String, ScriptExport> code = modules.isEmpty() ? new TreeMap<>() : load(draft);
        ExportsReconciliation.Result exports = reconcile(code);
        bindClasses(bindings, exports.objects());
        requireWorkflowClasses(bindings, code);
        requireHandlers(code, exports.objects(), assets != null);
        SortedMap<String, List<String>> handlers = new TreeMap<>();
        code.forEach((export, value) -> handlers.put(export, value.handlers()));
        Script script = draft(modules, bindings, assets, exports.objects(), handlers);
        return new Outcome(script, secrets, metadata.annotations(), others(exports), exports.report());
    }

    private List<ObjectNode> bindings() {
        List<ObjectNode> bindings = new ArrayList<>();
        for (ObjectNode binding : metadata.bindings()) {
            bindings.add(binding.path("type").asString("").equals(BindingKinds.INHERIT) ? inherited(binding) : binding);
        }
        previous.ifPresent(script -> script.bindings().stream()
                .filter(binding ->
                        metadata.keepBindings().contains(binding.path("type").asString()))
                .filter(binding ->
                        bindings.stream().noneMatch(other -> other.path("name").equals(binding.path("name"))))
                .map(this::withSecret)
                .forEach(bindings::add));
        BindingKinds.check(bindings, name, account);
        bindings.forEach(this::takeSecret);
        return bindings;
    }

    private ObjectNode inherited(ObjectNode binding) {
        String newName = binding.path("name").asString("");
        String oldName = binding.path("old_name").asString(newName);
        ObjectNode old = previous.flatMap(script -> script.binding(oldName))
                .orElseThrow(() -> ScriptErrors.inheritedBindingMissing(oldName));
        return withSecret(old).put("name", newName);
    }

    private ObjectNode withSecret(ObjectNode binding) {
        ObjectNode copy = binding.deepCopy();
        String value = context.vault().of(name).get(binding.path("name").asString(""));
        if (value != null) {
            SecretFields.put(copy, value);
        }
        return copy;
    }

    private void takeSecret(ObjectNode binding) {
        String bindingName = binding.path("name").asString();
        SecretFields.take(binding).ifPresent(secret -> secrets.put(bindingName, secret));
    }

    private Script.@Nullable Assets assets(List<ObjectNode> bindings) {
        Script.Assets kept =
                metadata.keepAssets() ? previous.map(Script::assets).orElse(null) : null;
        Script.Assets assets = metadata.assets().map(node -> assets(node, kept)).orElse(kept);
        boolean bound = bindings.stream()
                .anyMatch(binding -> binding.path("type").asString("").equals("assets"));
        if (bound && assets == null) {
            throw ScriptErrors.invalidScript("There is a binding of type assets, but the upload has no assets.");
        }
        return assets;
    }

    private Script.Assets assets(ObjectNode node, Script.@Nullable Assets kept) {
        ObjectNode config = node.get("config") instanceof ObjectNode given ? given : Json.object();
        if (node.has("jwt")) {
            return new Script.Assets(assetSessions.completed(node.path("jwt").asString(), name), config);
        }
        if (kept == null) {
            throw ScriptErrors.invalidScript("assets.jwt is missing: upload the files first, or set keep_assets.");
        }
        return new Script.Assets(kept.files(), node.has("config") ? config : kept.config());
    }

    /** What only code could make use of is refused where there is none. */
    private static void requireNothingForCode(List<ObjectNode> bindings, Script.Assets assets) {
        if (!bindings.isEmpty()) {
            throw ScriptErrors.invalidScript("A Worker without a script has no bindings.");
        }
        if (assets.config().has("run_worker_first")) {
            throw ScriptErrors.invalidScript("run_worker_first takes a Worker with a script.");
        }
    }

    private SortedMap<String, ScriptExport> load(Script draft) {
        try {
            return context.workerd().probe(draft, secrets);
        } catch (WorkerdException e) {
            String message = String.valueOf(e.getMessage()).replaceFirst("^Failed to start Worker:\\s*", "");
            throw ScriptErrors.invalidScript(name + ": " + message);
        }
    }

    private ExportsReconciliation.Result reconcile(SortedMap<String, ScriptExport> code) {
        SortedMap<String, Script.ObjectClass> existing =
                previous.map(Script::objects).orElseGet(TreeMap::new);
        if (metadata.exports().isPresent() && metadata.migrations().isPresent()) {
            throw ScriptErrors.invalidScript("Invalid metadata: exports and migrations are not given together");
        }
        if (metadata.migrations().isPresent()) {
            existing = ClassMigrations.apply(metadata.migrations().get(), migrationTag(), code, existing);
        }
        if (metadata.exports().isPresent()) {
            return ExportsReconciliation.reconcile(
                    name, account, metadata.exports().get(), code, existing);
        }
        existing.keySet().stream()
                .filter(className -> !code.containsKey(className))
                .findFirst()
                .ifPresent(className -> {
                    throw ScriptErrors.objectClassDropped(className);
                });
        return new ExportsReconciliation.Result(existing, new TreeMap<>(), Json.object());
    }

    /** The tag of the last migration that the script has seen; empty when there was none. */
    private String migrationTag() {
        return previous.map(
                        script -> script.settings().path(ClassMigrations.TAG).asString(""))
                .orElse("");
    }

    private ObjectNode settings() {
        ObjectNode settings = metadata.settings();
        String tag = metadata.migrations()
                .map(migrations -> migrations.path("new_tag").asString(""))
                .filter(given -> !given.isEmpty())
                .orElseGet(this::migrationTag);
        return tag.isEmpty() ? settings : settings.put(ClassMigrations.TAG, tag);
    }

    /** Scripts that are handed classes over. */
    private List<Script> others(ExportsReconciliation.Result exports) {
        return exports.handedOver().entrySet().stream()
                .flatMap(entry ->
                        account.script(entry.getKey()).stream().map(target -> target.withMoreObjects(entry.getValue())))
                .toList();
    }

    /** Notes what each binding is bound to, so that it stays so when the class is renamed or transferred. */
    private void bindClasses(List<ObjectNode> bindings, SortedMap<String, Script.ObjectClass> own) {
        for (ObjectNode binding : bindings) {
            if (binding.path("type").asString("").equals("durable_object_namespace")) {
                String className = binding.path("class_name").asString();
                String host = binding.path("script_name").asString(name);
                ObjectNode hostExports = host.equals(name)
                        ? metadata.exports().orElseGet(Json::object)
                        : account.script(host).map(Script::exports).orElseGet(Json::object);
                Script.ObjectClass bound = Optional.ofNullable(
                                host.equals(name)
                                        ? own.get(className)
                                        : objectsOf(host).get(className))
                        .or(() -> Optional.ofNullable(objectsOf(hostExports
                                        .path(className)
                                        .path("transfer_from")
                                        .asString(""))
                                .get(className)))
                        .orElseThrow(() -> ScriptErrors.objectClassMissing(className));
                binding.put("namespace_id", bound.namespaceId());
            }
        }
    }

    private SortedMap<String, Script.ObjectClass> objectsOf(String script) {
        return account.script(script).map(Script::objects).orElseGet(TreeMap::new);
    }

    private void requireWorkflowClasses(List<ObjectNode> bindings, SortedMap<String, ScriptExport> code) {
        for (ObjectNode binding : bindings) {
            String className = binding.path("class_name").asString("");
            boolean own = binding.path("script_name").asString(name).equals(name);
            if (binding.path("type").asString("").equals("workflow") && own && !code.containsKey(className)) {
                throw ScriptErrors.invalidScript(
                        "binding " + binding.path("name").asString("") + ": the script does not export the class '"
                                + className + "' of its workflow");
            }
        }
    }

    private void requireHandlers(
            SortedMap<String, ScriptExport> code, SortedMap<String, Script.ObjectClass> objects, boolean hasAssets) {
        boolean handles = code.values().stream()
                .anyMatch(
                        export -> !export.handlers().isEmpty() || export.kind().equals("WorkerEntrypoint"));
        if (!handles && objects.isEmpty() && !expectsObjects() && !hasAssets) {
            throw ScriptErrors.noHandlers();
        }
        ScriptExport main = code.get(Script.DEFAULT_EXPORT);
        boolean consumes = account.queues().values().stream().anyMatch((Queue queue) -> queue.consumedBy(name));
        if (consumes && (main == null || !main.handlers().contains("queue"))) {
            throw QueueErrors.noQueueHandler(name);
        }
    }

    /** Whether the code has classes whose objects another script is to hand over. */
    private boolean expectsObjects() {
        return metadata.exports().stream()
                .flatMap(ObjectNode::valueStream)
                .anyMatch(export -> export.path("state").asString("").equals("expecting-transfer"));
    }

    private Script draft(
            List<Script.Module> modules,
            List<ObjectNode> bindings,
            Script.@Nullable Assets assets,
            SortedMap<String, Script.ObjectClass> objects,
            SortedMap<String, List<String>> handlers) {
        return new Script(
                name,
                previous.map(Script::tag).orElseGet(Ids::hex),
                etag(modules),
                previous.map(Script::createdOn).orElse(now),
                now,
                metadata.mainModule(),
                modules,
                bindings,
                settings(),
                live(metadata.exports().orElseGet(Json::object)),
                objects,
                handlers,
                assets,
                previous.map(Script::schedules).orElse(List.of()),
                previous.map(Script::subdomain).orElse(new Script.Subdomain(false, false)),
                previous.map(Script::port).orElse(null),
                previous.map(Script::history).orElseGet(ScriptHistory::none));
    }

    /** What an answer says of exports: those that are there, without what was said of others once. */
    private static ObjectNode live(ObjectNode exports) {
        ObjectNode live = exports.deepCopy();
        live.removeIf(export -> {
            String state = export.path("state").asString("created");
            return !state.equals("created") && !state.equals("expecting-transfer");
        });
        return live;
    }

    private String etag(List<Script.Module> modules) {
        byte[] content = (modules + metadata.mainModule()).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(content).toString().replace("-", "");
    }
}
