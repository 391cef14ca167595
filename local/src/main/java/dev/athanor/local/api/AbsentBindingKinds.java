package dev.athanor.local.api;

import static dev.athanor.local.api.Settings.anything;
import static dev.athanor.local.api.Settings.flag;
import static dev.athanor.local.api.Settings.text;
import static dev.athanor.local.api.Settings.texts;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The types of bindings to what no local cloud can be: they are uploaded as to Cloudflare, and what code calls says what is missing.
 * What they refer to is not kept here, and not looked for.
 */
final class AbsentBindingKinds {

    static final List<BindingKind> ALL = List.of(
            kind("agent_memory", Map.of("namespace", text())),
            kind("ai", Map.of(), Map.of("staging", flag(), "raw", flag())),
            kind("ai_search", Map.of("instance_name", text())),
            kind("ai_search_namespace", Map.of("namespace", text())),
            kind("analytics", Map.of()),
            kind("artifacts", Map.of("namespace", text())),
            kind("browser", Map.of(), Map.of("raw", flag())),
            kind("flagship", Map.of("app_id", text())),
            kind("hyperdrive", Map.of("id", text())),
            kind("k2", Map.of("stream", text())),
            kind("logfwdr", Map.of("destination", text())),
            kind("media", Map.of()),
            kind("mtls_certificate", Map.of("certificate_id", text())),
            new BindingKind(
                    "pipelines",
                    Map.of(),
                    Map.of("pipeline", text(), "stream", text()),
                    (binding, script, account) -> needsOne(binding, "pipeline", "stream")),
            kind("secrets_store_secret", Map.of("store_id", text(), "secret_name", text())),
            kind(
                    "send_email",
                    Map.of(),
                    Map.of(
                            "destination_address",
                            text(),
                            "allowed_destination_addresses",
                            texts(),
                            "allowed_sender_addresses",
                            texts())),
            kind("stream", Map.of()),
            new BindingKind(
                    "vpc_network",
                    Map.of(),
                    Map.of("tunnel_id", text(), "network_id", text()),
                    (binding, script, account) -> needsOne(binding, "tunnel_id", "network_id")),
            kind("vpc_service", Map.of("service_id", text()), Map.of("service_name", anything())));

    private AbsentBindingKinds() {}

    private static BindingKind kind(String type, Map<String, Settings.Rule> required) {
        return kind(type, required, Map.of());
    }

    private static BindingKind kind(
            String type, Map<String, Settings.Rule> required, Map<String, Settings.Rule> optional) {
        return new BindingKind(type, required, optional, BindingKind.Reference.NONE);
    }

    private static void needsOne(ObjectNode binding, String one, String other) {
        if (binding.has(one) == binding.has(other)) {
            throw ScriptErrors.invalidScript("binding " + binding.path("name").asString() + " of type "
                    + binding.path("type").asString() + ": must have either `" + one + "` or `" + other + "`");
        }
    }
}
