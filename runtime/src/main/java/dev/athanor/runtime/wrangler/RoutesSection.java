package dev.athanor.runtime.wrangler;

import dev.athanor.manifest.DomainSettings;
import dev.athanor.manifest.RouteSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Routes, and custom domains, which are routes to wrangler. Without a zone it finds that by the host name too. */
final class RoutesSection implements Section {

    @Override
    public void addTo(Map<String, Object> configuration, ConfiguredWorker worker) {
        List<Object> routes = new ArrayList<>();
        worker.entry().triggers().routes().forEach(route -> routes.add(route(route)));
        worker.entry().triggers().domains().forEach(domain -> routes.add(domain(domain)));
        Settings.put(configuration, "routes", routes);
    }

    private static Object route(RouteSettings route) {
        Map<String, Object> settings = new Settings()
                .with("pattern", route.pattern())
                .with("zone_id", route.zoneId())
                .with("zone_name", route.zone())
                .toMap();
        return settings.size() == 1 ? route.pattern() : settings;
    }

    private static Object domain(DomainSettings domain) {
        return new Settings()
                .with("pattern", domain.hostname())
                .with("custom_domain", true)
                .with("zone_id", domain.zoneId())
                .with("zone_name", domain.zone())
                .toMap();
    }
}
