package dev.athanor.runtime.resource;

import dev.athanor.manifest.IngressRule;
import dev.athanor.manifest.OriginRequestSettings;
import dev.athanor.manifest.TunnelEntry;
import dev.athanor.runtime.cloudflare.TunnelsApi.Config;
import dev.athanor.runtime.cloudflare.TunnelsApi.Ingress;
import dev.athanor.runtime.cloudflare.TunnelsApi.OriginRequest;
import dev.athanor.runtime.cloudflare.TunnelsApi.WarpRouting;
import dev.athanor.runtime.plan.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a tunnel's declaration is in Cloudflare's terms, and how it differs from what the account has. */
final class TunnelConfigs {

    private static final OriginRequest NOTHING =
            new OriginRequest(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private TunnelConfigs() {}

    /**
     * A declaration as a configuration. Cloudflare demands that the last rule takes whatever is left.
     *
     * @param formers what was declared when the tunnel was configured last
     */
    static Config of(TunnelEntry tunnel, List<TunnelEntry> formers) {
        List<Ingress> rules = new ArrayList<>();
        for (IngressRule rule : tunnel.ingress()) {
            rules.add(new Ingress(rule.hostname(), rule.path(), rule.service(), origin(rule.originRequest())));
        }
        boolean open = rules.isEmpty()
                || rules.get(rules.size() - 1).hostname() != null
                || rules.get(rules.size() - 1).path() != null;
        if (open) {
            rules.add(new Ingress(null, null, "http_status:404", null));
        }
        Boolean warp = Former.option(tunnel.warpRouting(), Former.any(formers, TunnelEntry::warpRouting), false);
        return new Config(rules, origin(tunnel.originRequest()), warp == null ? null : new WarpRouting(warp));
    }

    /** What differs. WARP routing is not compared where it is not declared. */
    static List<FieldChange> differences(@Nullable Config present, Config wanted) {
        Differences differences = new Differences();
        List<Ingress> before = present == null || present.ingress() == null
                ? List.of()
                : present.ingress().stream().map(TunnelConfigs::normal).toList();
        List<Ingress> after = Objects.requireNonNull(wanted.ingress());
        for (int at = 0; at < Math.max(before.size(), after.size()); at++) {
            Ingress old = at < before.size() ? before.get(at) : null;
            Ingress changed = at < after.size() ? after.get(at) : null;
            if (!Objects.equals(old, changed)) {
                differences.value("ingress " + (at + 1), text(old), text(changed));
            }
        }
        OriginRequest origin = present == null ? null : normal(present.originRequest());
        differences.value("originRequest", origin, wanted.originRequest());
        WarpRouting warp = present == null ? null : present.warpRouting();
        differences.setting(
                "warpRouting",
                warp == null ? null : warp.enabled(),
                wanted.warpRouting() == null ? null : wanted.warpRouting().enabled());
        return differences.list();
    }

    private static @Nullable String text(@Nullable Ingress rule) {
        if (rule == null) {
            return null;
        }
        String hostname = rule.hostname() == null ? "*" : rule.hostname();
        String path = rule.path() == null ? "" : " " + rule.path();
        OriginRequest origin = rule.originRequest();
        return hostname + path + " -> " + rule.service() + (origin == null ? "" : " " + origin);
    }

    /** What is empty counts as absent. */
    private static Ingress normal(Ingress rule) {
        return new Ingress(blank(rule.hostname()), blank(rule.path()), rule.service(), normal(rule.originRequest()));
    }

    private static @Nullable OriginRequest normal(@Nullable OriginRequest origin) {
        return NOTHING.equals(origin) ? null : origin;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static @Nullable OriginRequest origin(@Nullable OriginRequestSettings settings) {
        return settings == null
                ? null
                : normal(new OriginRequest(
                        settings.connectTimeout(),
                        settings.tlsTimeout(),
                        settings.tcpKeepAlive(),
                        settings.noHappyEyeballs(),
                        settings.keepAliveConnections(),
                        settings.keepAliveTimeout(),
                        settings.httpHostHeader(),
                        settings.originServerName(),
                        settings.matchSniToHost(),
                        settings.caPool(),
                        settings.noTlsVerify(),
                        settings.disableChunkedEncoding(),
                        settings.http2Origin(),
                        settings.proxyType()));
    }
}
