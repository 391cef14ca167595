package dev.athanor.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.manifest.DomainSettings;
import dev.athanor.manifest.IngressRule;
import dev.athanor.manifest.RouteSettings;
import dev.athanor.manifest.TunnelEntry;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanRefusedException;
import dev.athanor.runtime.testing.FakeNetwork;
import dev.athanor.runtime.testing.Received;
import dev.athanor.runtime.testing.Reply;
import dev.athanor.runtime.testing.Shop;
import dev.athanor.runtime.testing.ShopDeployment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of declared routes, domains and tunnels. */
class RoutingTest {

    private static final String ROUTE = "api.example.com/*";
    private static final String HOST = "shop.example.com";

    @TempDir
    Path directory;

    private ShopDeployment shop;
    private FakeNetwork network;

    @BeforeEach
    void begin() throws Exception {
        shop = new ShopDeployment(directory);
        network = shop.account().network();
    }

    @AfterEach
    void end() {
        shop.close();
    }

    private static Shop routed() {
        return Shop.whole()
                .withRoutes(RouteSettings.of(ROUTE))
                .withDomains(DomainSettings.of(HOST))
                .withTunnel(tunnel(IngressRule.of("wiki.example.com", "http://localhost:8080")));
    }

    private static TunnelEntry tunnel(IngressRule... rules) {
        return new TunnelEntry(null, List.of(rules), null, null, false, false);
    }

    @Test
    void everythingIsMadeAndItsAddressesAreTold() {
        DeployResult result = shop.apply(routed());

        assertThat(result.isSuccess()).as(result.toText()).isTrue();
        assertThat(network.scripts()).isEqualTo(Map.of(ROUTE, "shop-dev-api"));
        assertThat(network.domains().values())
                .singleElement()
                .hasToString(
                        "{\"hostname\":\"shop.example.com\",\"service\":\"shop-dev-api\",\"environment\":\"production\",\"zone_id\":\"z1\",\"id\":\"domains0\"}");
        assertThat(network.configurations().get("cfd_tunnel0"))
                .hasToString(
                        "{\"config\":{\"ingress\":[{\"hostname\":\"wiki.example.com\",\"service\":\"http://localhost:8080\"},{\"service\":\"http_status:404\"}]}}");
        assertThat(network.records().values())
                .singleElement()
                .satisfies(record -> assertThat(record.toString())
                        .contains(
                                "\"type\":\"CNAME\"",
                                "\"content\":\"cfd_tunnel0.cfargotunnel.com\"",
                                "\"proxied\":true",
                                "athanor:app=shop athanor:stage=dev"));
        assertThat(result.addresses())
                .containsKeys("api/api.example.com", "api/shop.example.com", "office/wiki.example.com");
        assertThat(result.addresses().get("api/shop.example.com")).hasToString("https://shop.example.com");
    }

    @Test
    void aSecondPlanIsEmptyAndLooksAtNoZone() {
        Shop withoutTunnel = Shop.whole().withRoutes(RouteSettings.of(ROUTE)).withDomains(DomainSettings.of(HOST));
        shop.apply(withoutTunnel);
        shop.server().forget();

        Plan plan = shop.plan(withoutTunnel);

        assertThat(plan.isEmpty()).as(plan.toText()).isTrue();
        assertThat(shop.server().received()).noneMatch(request -> request.path().contains("/zones"));
        shop.apply(routed());
        assertThat(shop.plan(routed()).isEmpty()).isTrue();
    }

    @Test
    void aZoneIsLookedUpOnceForManyHostNames() {
        shop.apply(Shop.whole()
                .withRoutes(
                        RouteSettings.of("a.example.com/*"),
                        RouteSettings.of("b.example.com/*"),
                        RouteSettings.of("example.com/x"))
                .withDomains(DomainSettings.of("c.example.com")));

        assertThat(shop.server().received())
                .filteredOn(request -> request.path().contains("/zones?name=example.com&"))
                .hasSizeLessThanOrEqualTo(2); // once for the plan, and once when it is applied
    }

    @Test
    void whatIsNoLongerDeclaredIsRemovedAndNothingElse() {
        shop.apply(routed());
        network.add(network.routes(), "foreign", "{\"pattern\":\"other.example.com/*\",\"script\":\"other\"}");
        network.add(network.domains(), "foreign", "{\"hostname\":\"other.example.com\",\"service\":\"other\"}");

        Plan plan = shop.plan(Shop.whole().withTunnel(tunnel()));
        DeployResult result = shop.apply(Shop.whole().withTunnel(tunnel()));

        assertThat(plan.toText())
                .contains(
                        "- route shop-dev-api/api.example.com/*",
                        "- domain shop-dev-api/shop.example.com",
                        "- dns-record office/wiki.example.com",
                        "~ tunnel office");
        assertThat(result.isSuccess()).as(result.toText()).isTrue();
        assertThat(network.routes()).containsOnlyKeys("foreign");
        assertThat(network.domains()).containsOnlyKeys("foreign");
        assertThat(network.records()).isEmpty();
        assertThat(network.tunnels()).hasSize(1);
    }

    @Test
    void aRouteOfAnotherWorkerIsRefusedAndAdoptedWhenAsked() {
        network.add(network.routes(), "r", "{\"pattern\":\"API.example.com/*\",\"script\":\"legacy\"}");

        assertThatThrownBy(() -> shop.plan(Shop.whole().withRoutes(RouteSettings.of(ROUTE))))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("leads to the worker legacy")
                .hasMessageContaining("adopt = true");
        shop.apply(Shop.whole().withRoutes(new RouteSettings(ROUTE, null, null, true, null)));
        assertThat(network.scripts()).isEqualTo(Map.of(ROUTE, "shop-dev-api"));
        assertThat(network.routes()).containsOnlyKeys("r");
    }

    @Test
    void aDomainOfAnotherWorkerIsRefusedAndAdoptedWhenAsked() {
        network.add(
                network.domains(),
                "d",
                "{\"hostname\":\"shop.example.com\",\"service\":\"legacy\",\"zone_id\":\"z1\"}");

        assertThatThrownBy(() -> shop.plan(Shop.whole().withDomains(DomainSettings.of(HOST))))
                .hasMessageContaining("belongs to the worker legacy")
                .hasMessageContaining("100116")
                .hasMessageContaining("adopt = true");
        shop.apply(Shop.whole().withDomains(new DomainSettings(HOST, null, null, true, false, null)));
        assertThat(String.valueOf(network.domains().get("d")))
                .contains("\"service\":\"shop-dev-api\"", "\"override_existing_origin\":true")
                .doesNotContain("dns_record");
    }

    @Test
    void aDnsRecordInTheWayOfADomainIsRefusedAndReplacedWhenAsked() {
        network.add(network.records(), "r", "{\"name\":\"shop.example.com\",\"type\":\"A\",\"content\":\"192.0.2.1\"}");

        assertThatThrownBy(() -> shop.plan(Shop.whole().withDomains(DomainSettings.of(HOST))))
                .hasMessageContaining("DNS record of type A")
                .hasMessageContaining("overrideExistingOrigin = true");
        shop.apply(Shop.whole().withDomains(new DomainSettings(HOST, null, null, false, true, null)));
        assertThat(network.domains().values())
                .singleElement()
                .satisfies(domain -> assertThat(domain.toString()).contains("\"override_existing_dns_record\":true"));
    }

    @Test
    void aTokenThatMayNotReadDnsLeavesTheDecisionToCloudflare() {
        shop.account()
                .fault(request -> request.path().contains("/dns_records")
                        ? Optional.of(Reply.error(403, 10000, "Authentication error"))
                        : Optional.empty());

        assertThat(shop.apply(Shop.whole().withDomains(DomainSettings.of(HOST))).isSuccess())
                .isTrue();
    }

    @Test
    void aHostNameOfNoZoneIsRefusedWithWhatWasSearchedFor() {
        assertThatThrownBy(() -> shop.plan(Shop.whole()
                        .withRoutes(RouteSettings.of("api.example.org/*"))
                        .withDomains(DomainSettings.of("example.org"))
                        .withTunnel(tunnel(IngressRule.of("*.wiki.example.org", "http_status:404")))))
                .hasMessageContaining(
                        "the route api.example.org/* is in no zone of the account: there is none named api.example.org or example.org;")
                .hasMessageContaining("the domain example.org is in no zone")
                .hasMessageContaining("the host name *.wiki.example.org is in no zone")
                .hasMessageContaining("write zoneId on @Route");
    }

    @Test
    void aZoneThatIsNamedByItsIdIsNotLookedUp() {
        shop.apply(Shop.whole().withRoutes(new RouteSettings(ROUTE, "z1", null, false, null)));

        assertThat(shop.server().received()).extracting(Received::path).noneMatch(path -> path.contains("/zones?"));
        assertThat(network.scripts()).containsKey(ROUTE);
    }

    @Test
    void theConfigurationOfATunnelIsUpdatedRuleByRule() {
        shop.apply(routed());

        Shop changed = Shop.whole()
                .withRoutes(RouteSettings.of(ROUTE))
                .withDomains(DomainSettings.of(HOST))
                .withTunnel(tunnel(
                        IngressRule.of("wiki.example.com", "http://localhost:9090"),
                        IngressRule.of("*.git.example.com", "ssh://localhost:22")));
        Plan plan = shop.plan(changed);

        assertThat(plan.toText())
                .contains(
                        "ingress 1: wiki.example.com -> http://localhost:8080 -> wiki.example.com -> http://localhost:9090")
                .contains("+ dns-record office/*.git.example.com");
        assertThat(shop.apply(changed).isSuccess()).isTrue();
        assertThat(shop.plan(changed).isEmpty()).isTrue();
        assertThat(network.records()).hasSize(2);
    }

    @Test
    void aDnsRecordInTheWayOfATunnelIsRefusedAndReplacedWhenAsked() {
        network.add(network.records(), "r", "{\"name\":\"wiki.example.com\",\"type\":\"A\",\"content\":\"192.0.2.1\"}");
        IngressRule rule = IngressRule.of("wiki.example.com", "http://localhost:8080");

        assertThatThrownBy(() -> shop.plan(Shop.whole().withTunnel(tunnel(rule))))
                .hasMessageContaining("DNS record of type A")
                .hasMessageContaining("adopt = true on @Tunnel");
        shop.apply(Shop.whole().withTunnel(new TunnelEntry(null, List.of(rule), null, null, true, false)));
        assertThat(String.valueOf(network.records().get("r"))).contains("CNAME", "cfargotunnel.com");
    }

    @Test
    void aTunnelThatAFileConfiguresIsRefusedAndAdoptedWhenAsked() {
        network.add(network.tunnels(), "t", "{\"name\":\"shop-dev-office\",\"config_src\":\"local\"}");

        assertThatThrownBy(() -> shop.plan(Shop.whole().withTunnel(tunnel())))
                .hasMessageContaining("that a file on its machine configures");
        shop.apply(Shop.whole().withTunnel(new TunnelEntry(null, List.of(), null, true, true, false)));
        assertThat(String.valueOf(network.configurations().get("t"))).contains("\"warp-routing\":{\"enabled\":true}");
    }

    @Test
    void destroyingRemovesRoutesDomainsRecordsAndTunnels() {
        Shop declared = routed();
        shop.apply(declared);
        DataLossConsent all = DataLossConsent.all();

        Plan plan = shop.planDestroy(declared, all);
        assertThat(plan.toText()).contains("- route", "- domain", "- dns-record", "- tunnel");
        shop.applyExactly(declared, plan);

        assertThat(network.routes()).isEmpty();
        assertThat(network.domains()).isEmpty();
        assertThat(network.records()).isEmpty();
        assertThat(network.tunnels()).isEmpty();
    }

    @Test
    void aTunnelThatIsRetainedStaysWithItsRecords() {
        Shop declared = Shop.whole()
                .withTunnel(new TunnelEntry(
                        null,
                        List.of(IngressRule.of("wiki.example.com", "http://localhost:8080")),
                        null,
                        null,
                        false,
                        true));
        shop.apply(declared);

        Plan plan = shop.planDestroy(declared, DataLossConsent.none());

        assertThat(plan.toText()).contains("retain = true").doesNotContain("dns-record");
    }

    @Test
    void aTunnelThatIsNoLongerDeclaredGoesWithItsRecords() {
        shop.apply(routed());

        DeployResult result = shop.apply(Shop.whole());

        assertThat(result.isSuccess()).as(result.toText()).isTrue();
        assertThat(network.tunnels()).isEmpty();
        assertThat(network.records()).isEmpty();
        assertThat(shop.plan(Shop.whole()).isEmpty()).isTrue();
    }

    @Test
    void aTunnelThatIsRenamedTakesItsHostNamesAlong() {
        IngressRule rule = IngressRule.of("wiki.example.com", "http://localhost:8080");
        shop.apply(Shop.whole().withTunnel(tunnel(rule)));
        Shop renamed = Shop.whole().withTunnel(new TunnelEntry("other", List.of(rule), null, null, false, false));

        DeployResult result = shop.apply(renamed);

        assertThat(result.isSuccess()).as(result.toText()).isTrue();
        assertThat(network.tunnels().values())
                .singleElement()
                .satisfies(tunnel -> assertThat(tunnel.path("name").asString()).isEqualTo("other"));
        assertThat(network.records().values())
                .singleElement()
                .satisfies(record -> assertThat(record.toString()).contains("cfd_tunnel1.cfargotunnel.com"));
    }
}
