package dev.athanor.local.api;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks the configuration of a tunnel as {@code cloudflared} does. */
final class TunnelConfiguration {

    private static final Settings.Rule SECONDS = Settings.number(0, 86_400);
    private static final Settings.Rule ORIGIN = Settings.object(Map.ofEntries(
            Map.entry("connectTimeout", SECONDS),
            Map.entry("tlsTimeout", SECONDS),
            Map.entry("tcpKeepAlive", SECONDS),
            Map.entry("noHappyEyeballs", Settings.flag()),
            Map.entry("keepAliveConnections", Settings.number(0, 1_000_000)),
            Map.entry("keepAliveTimeout", SECONDS),
            Map.entry("httpHostHeader", Settings.text()),
            Map.entry("originServerName", Settings.text()),
            Map.entry("matchSNItoHost", Settings.flag()),
            Map.entry("caPool", Settings.text()),
            Map.entry("noTLSVerify", Settings.flag()),
            Map.entry("disableChunkedEncoding", Settings.flag()),
            Map.entry("http2Origin", Settings.flag()),
            Map.entry("proxyType", Settings.oneOf("", "socks")),
            Map.entry("proxyAddress", Settings.text()),
            Map.entry("proxyPort", Settings.number(0, 65_535)),
            Map.entry("bastionMode", Settings.flag()),
            Map.entry("ipRules", Settings.anything()),
            Map.entry("access", Settings.anything())));
    private static final Settings RULE = new Settings(Map.of(
            "hostname", Settings.text(),
            "path", Settings.text(),
            "service", Settings.text(),
            "originRequest", ORIGIN));
    private static final Pattern SERVICE =
            Pattern.compile("(https?|tcp|ssh|rdp|smb)://\\S+|unix(\\+tls)?:\\S+|http_status:[1-5]\\d\\d|hello_world");
    private static final Settings.Rule WARP = Settings.object(Map.of("enabled", Settings.flag()));
    private static final Settings CONFIG = new Settings(Map.of(
            "ingress",
            value -> value.isArray() ? Optional.empty() : Optional.of("must be a list"),
            "originRequest",
            ORIGIN,
            "warp-routing",
            WARP,
            // Not what cloudflared reads, but Cloudflare keeps it for those who write it so, alchemy among them.
            "warpRouting",
            WARP));

    private TunnelConfiguration() {}

    static void check(ObjectNode config) {
        CONFIG.check(config).ifPresent(problem -> {
            throw NetworkErrors.badTunnelConfiguration(problem);
        });
        JsonNode rules = config.path("ingress");
        for (int at = 0; at < rules.size(); at++) {
            check(rules.get(at), at == rules.size() - 1);
        }
    }

    private static void check(JsonNode node, boolean last) {
        if (!(node instanceof ObjectNode rule)) {
            throw NetworkErrors.badTunnelConfiguration("a rule must be an object");
        }
        RULE.check(rule).ifPresent(problem -> {
            throw NetworkErrors.badTunnelConfiguration(problem);
        });
        boolean all = rule.path("hostname").asString("").isEmpty()
                && rule.path("path").asString("").isEmpty();
        if (last != all) {
            throw NetworkErrors.badTunnelConfiguration(
                    last
                            ? "The last ingress rule must match all URLs (i.e. it should not have a hostname or path filter)"
                            : "a rule that matches all URLs must be the last");
        }
        if (!SERVICE.matcher(rule.path("service").asString("")).matches()) {
            throw NetworkErrors.badTunnelConfiguration(
                    "service '" + rule.path("service").asString("") + "' is none");
        }
        try {
            Pattern unused = Pattern.compile(rule.path("path").asString(""));
        } catch (PatternSyntaxException e) {
            throw NetworkErrors.badTunnelConfiguration("path is no regular expression");
        }
    }
}
