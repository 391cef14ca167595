package dev.athanor.runtime.resource;

import dev.athanor.manifest.AssetSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.bundle.AssetDirectory;
import dev.athanor.runtime.bundle.WorkerBundle;
import dev.athanor.runtime.bundle.WorkerModule;
import dev.athanor.runtime.cloudflare.Multipart;
import dev.athanor.runtime.cloudflare.Multipart.Part;
import dev.athanor.runtime.cloudflare.ScriptsApi.Script;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.resource.BindingScope.Ids;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that one upload of a script sends.
 *
 * @param stack what is declared
 * @param worker the worker
 * @param bundle its code; absent from a worker that serves nothing but files
 * @param assets its static files
 * @param exports its classes of Durable Objects
 * @param farewells those that it has in the account and no longer declares, which is said once, and not part of the digest
 * @param secrets the values of its secrets
 * @param kept what somebody else has set and stays, which is no part of the digest
 * @param digests digests of the secrets
 */
record WorkerUpload(
        Stack stack,
        StackEntry<WorkerEntry> worker,
        Optional<WorkerBundle> bundle,
        Optional<AssetDirectory> assets,
        Map<String, Map<String, String>> exports,
        Map<String, Map<String, String>> farewells,
        SecretValues secrets,
        KeptVariables kept,
        SecretDigests digests) {

    private static final String NO_SALT = "-";

    /** What belongs to a script as a whole, and not to one of its versions. */
    private static final Set<String> OF_THE_SCRIPT = Set.of("observability", "logpush", "tail_consumers");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** The form, with Cloudflare's ids in it, the digest that it is known by, and the receipt for its static files. */
    Multipart form(Ids ids, Ownership ownership, String hash, Optional<String> receipt, @Nullable String message) {
        Map<String, Object> metadata = withFarewells(withAssets(sent(ids), receipt));
        metadata.put("annotations", VersionMark.annotations(message, hash));
        List<String> tags =
                new ArrayList<>(UploadTags.all(ownership, hash, settingsDigest(), code(), assetsDigest(), retains()));
        Workflows.digest(stack, worker).ifPresent(digest -> tags.add(UploadTags.WORKFLOWS + digest));
        metadata.put("tags", tags);
        return form(metadata);
    }

    /** The form of a version that is not deployed, without what belongs to the script as a whole. */
    Multipart versionForm(Ids ids, Map<String, String> annotations, Optional<String> receipt) {
        Map<String, Object> metadata = withAssets(sent(ids), receipt);
        metadata.keySet().removeAll(OF_THE_SCRIPT);
        metadata.put("annotations", annotations);
        return form(metadata);
    }

    /** The form of an upload that another one follows. */
    Multipart provisional(Ids ids, Ownership ownership, Optional<String> receipt) {
        Map<String, Object> metadata = withFarewells(withAssets(sent(ids), receipt));
        metadata.put("tags", ownership.tags());
        return form(metadata);
    }

    /** The same worker with other code, and other names of classes. */
    WorkerUpload with(Stack named, Optional<WorkerBundle> code, Map<String, Map<String, String>> saidOnce) {
        return new WorkerUpload(named, worker, code, assets, exports, saidOnce, secrets, kept, digests);
    }

    private Map<String, Object> withFarewells(Map<String, Object> metadata) {
        if (!farewells.isEmpty()) {
            Map<String, Object> all = new LinkedHashMap<>(exports);
            all.putAll(farewells);
            metadata.put("exports", all);
        }
        return metadata;
    }

    /** What is declared, and what stays. */
    private Map<String, Object> sent(Ids ids) {
        Map<String, Object> metadata = metadata(ids, secrets::value);
        if (bundle.isPresent() && !kept.names().isEmpty()) {
            List<Map<String, Object>> bindings = new Bindings(stack, worker).metadata(ids, secrets::value);
            kept.addTo(bindings);
            metadata.put("bindings", bindings);
        }
        return metadata;
    }

    private Map<String, Object> withAssets(Map<String, Object> metadata, Optional<String> receipt) {
        receipt.ifPresent(jwt -> {
            Map<String, Object> withReceipt = new LinkedHashMap<>();
            withReceipt.put("jwt", jwt);
            withReceipt.put("config", assetConfig());
            metadata.put("assets", withReceipt);
        });
        return metadata;
    }

    private Multipart form(Map<String, Object> metadata) {
        List<Part> parts = new ArrayList<>();
        parts.add(json(metadata));
        for (WorkerModule module : bundle.map(WorkerBundle::modules).orElse(List.of())) {
            parts.add(new Part(module.name(), module.name(), module.contentType(), module.content()::toBytes));
        }
        return new Multipart(parts);
    }

    /** The part that says what a script is. */
    static Part json(Map<String, Object> metadata) {
        byte[] json = JSON.writeValueAsString(metadata).getBytes(StandardCharsets.UTF_8);
        return new Part("metadata", null, "application/json", () -> json);
    }

    /** What Cloudflare is told of the script, without its tags and the receipt. */
    Map<String, Object> metadata(Ids ids, UnaryOperator<String> secret) {
        WorkerEntry entry = worker.entry();
        Map<String, Object> metadata = new LinkedHashMap<>();
        bundle.ifPresent(code -> metadata.put(code.serviceWorker() ? "body_part" : "main_module", code.mainModule()));
        metadata.put("compatibility_date", entry.compatibility().date());
        metadata.put("compatibility_flags", entry.compatibility().flags());
        if (bundle.isPresent()) {
            metadata.put("bindings", new Bindings(stack, worker).metadata(ids, secret));
        }
        if (!exports.isEmpty()) {
            metadata.put("exports", exports);
        }
        WorkerSettings.addTo(metadata, stack, entry);
        return metadata;
    }

    String code() {
        return UploadTags.code(bundle);
    }

    boolean retains() {
        return worker.entry().lifecycle().retains();
    }

    Optional<String> assetsDigest() {
        return assets.map(UploadTags::assets);
    }

    /** The digest of what belongs to the script as a whole. */
    String settingsDigest() {
        Map<String, Object> settings = metadata(resource -> "", variable -> "");
        settings.keySet().retainAll(OF_THE_SCRIPT);
        return new Digest().text(JSON.writeValueAsString(settings)).hex();
    }

    /** Whether a script has, as a whole, the settings of this upload. */
    boolean hasSettingsOf(Script script) {
        return Ownership.tag(script, UploadTags.SETTINGS).equals(Optional.of(settingsDigest()))
                && Retention.isTagged(script) == retains();
    }

    /**
     * The digest of everything that a version brings, in the form of the tag: the salt of the secrets, a dot, the digest.
     *
     * @param salt that of the digest of secrets; made use of only where there are some
     */
    String hash(Ids ids, String salt) {
        Map<String, Object> versioned = metadata(ids, variable -> "");
        versioned.keySet().removeAll(OF_THE_SCRIPT);
        Digest digest = new Digest()
                .text(JSON.writeValueAsString(versioned))
                .text(code())
                .text(assetsDigest().orElse(""))
                .text(JSON.writeValueAsString(assetConfig()))
                .text(Workflows.digest(stack, worker).orElse(""))
                .text(secrets.isEmpty() ? "" : digests.of(salt, secrets.joined()));
        return (secrets.isEmpty() ? NO_SALT : salt) + "." + digest.hex();
    }

    /** Whether a tag was made of the same upload. */
    boolean matches(Ids ids, String tag) {
        return farewells.isEmpty()
                && !secrets.setsFirst()
                && hash(ids, salt(Optional.of(tag))).equals(tag);
    }

    /** The salt that the last upload's tag holds; for the first upload one of the script's own, so that a plan can be repeated. */
    String salt(Optional<String> tag) {
        return tag.map(text -> text.substring(0, Math.max(0, text.indexOf('.'))))
                .filter(SecretDigest::isSalt)
                .orElseGet(() -> SecretDigest.salt(stack.app(), stack.stage(), worker.name()));
    }

    /** All that is sent, as one word: what a plan holds for only while it is so. */
    String basis(Ids ids, String salt) {
        String first = secrets.setsFirst() ? "." + digests.of(salt, secrets.joinedFirst()) : "";
        return hash(ids, salt) + "." + settingsDigest() + first;
    }

    private Map<String, Object> assetConfig() {
        Map<String, Object> config = new LinkedHashMap<>();
        AssetSettings settings = worker.entry().assets();
        if (settings != null) {
            putIfPresent(config, "html_handling", settings.htmlHandling());
            putIfPresent(config, "not_found_handling", settings.notFoundHandling());
            putIfPresent(config, "run_worker_first", settings.runWorkerFirst());
            putIfPresent(config, "run_worker_first", settings.runWorkerFirstPatterns());
        }
        putIfPresent(config, "_headers", assets.map(AssetDirectory::headers).orElse(null));
        putIfPresent(config, "_redirects", assets.map(AssetDirectory::redirects).orElse(null));
        return config;
    }

    private static void putIfPresent(Map<String, Object> json, String field, @Nullable Object value) {
        if (value != null) {
            json.put(field, value);
        }
    }
}
