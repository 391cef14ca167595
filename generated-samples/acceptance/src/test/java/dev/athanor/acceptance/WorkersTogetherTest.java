package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.platform.Gateway;
import com.example.platform.GatewayEnv;
import dev.athanor.binding.TenantScript;
import dev.athanor.manifest.Binding;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.manifest.WorkerRefEntry;
import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Tsc;
import dev.athanor.runtime.env.CloudflareBindings;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanRefusedException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Samples of workers that call each other, dispatch to each other, and load each other, all in one account: what plans say of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkersTogetherTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private SampleCloud cloud;

    static Stream<Sample> samples() {
        return Stream.of(Sample.MESH, Sample.PLATFORM, Sample.LOADER, Sample.KIOSK);
    }

    @BeforeAll
    void deploy(@TempDir Path directory) {
        cloud = new SampleCloud(directory);
        samples().forEach(sample -> cloud.apply(sample, sample.manifest(), DataLossConsent.none()));
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theCodeFitsItsTypes(Sample sample) {
        ToolRun run = Tsc.check(sample.directory().resolve("src/main/worker"), "--strict");

        assertThat(run.output()).isEmpty();
        assertThat(run.succeeded()).isTrue();
    }

    @Test
    void aRunWithATagSaysThatWorkersInNamespacesStayAsTheyAre() {
        Plan plan =
                cloud.plan(Sample.PLATFORM, Sample.PLATFORM.manifest(), Aim.deployment("pr-1", "A new greeting", null));

        assertThat(plan.toText())
                .contains(
                        "com.example.platform.Acme: is in a dispatch namespace, whose workers have no versions; it stays")
                .contains("com.example.platform.Globex: is in a dispatch namespace");
        assertThat(plan.steps()).noneMatch(step -> step.resource().kind().equals("tenant-worker"));
    }

    @Test
    void aWorkerOfAnotherProjectIsCalledByMethodsAndByRequests() {
        assertThat(get("kiosk-dev-kiosk", "/tea")).isEqualTo("200 Green tea: 4.50 EUR");
        assertThat(get("kiosk-dev-kiosk", "/none")).isEqualTo("404 We do not have that.");
        assertThat(get("kiosk-dev-kiosk", "/health")).isEqualTo("200 the catalog answers 404");
    }

    @Test
    void workersRunNearToWhatTheyCall() {
        assertThat(cloud.account().facts())
                .containsEntry("scripts/mesh-dev-inventory/settings/placement/host", "\"warehouse.example.com:5432\"")
                .containsEntry("scripts/platform-dev-egress/settings/placement/hostname", "\"weather.example.com\"");
    }

    @Test
    void aTenantThatIsNotDeclaredIsLeftAlone() {
        Gateway gateway = new GatewayEnv(CloudflareBindings.connect(
                cloud.cloud().target(),
                Sample.PLATFORM.stack(Sample.PLATFORM.manifest()),
                "com.example.platform.Gateway"));

        gateway.tenants()
                .deploy("initech", TenantScript.of("export default { fetch: () => new Response('hi') }", "2026-04-01"));

        assertThat(cloud.plan(Sample.PLATFORM, Sample.PLATFORM.manifest()).isEmpty())
                .isTrue();
        gateway.tenants().delete("initech");
    }

    @Test
    void aTenantThatIsNoLongerDeclaredGoes() {
        Manifest whole = Sample.PLATFORM.manifest();
        Manifest without = Manifest.of(
                whole.app(),
                whole.declarations().stream()
                        .filter(declared -> !declared.id().equals("acme"))
                        .toList());

        assertThat(cloud.plan(Sample.PLATFORM, without).steps())
                .filteredOn(step -> step.action().writes())
                .extracting(step -> step.action() + " " + step.resource())
                .containsExactly("DELETE tenant-worker:dev-tenants/acme");
    }

    @Test
    void aWorkerOfAnotherProjectThatIsNotThereIsToldBeforeAnythingChanges() {
        assertThatThrownBy(() -> cloud.plan(Sample.LOADER, bindingTo("billing-prod")))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("the worker billing-prod, which is not in the account");
        assertThat(cloud.plan(Sample.LOADER, bindingTo("mesh-dev-catalog")).isEmpty())
                .isFalse();
        assertThatThrownBy(() -> cloud.plan(Sample.LOADER, bindingTo("loader-dev-runner")))
                .hasMessageContaining("use its own interface");
    }

    /** The sample of loading, bound to a worker of another project too. */
    private static Manifest bindingTo(String service) {
        List<Fragment> declarations = new ArrayList<>();
        for (Fragment declared : Sample.LOADER.manifest().declarations()) {
            WorkerEntry worker = (WorkerEntry) declared.entry();
            List<Binding> bindings = new ArrayList<>(worker.bindings());
            bindings.add(new Binding("OTHER", "other", new DeclaredTarget("com.example.Other")));
            declarations.add(Fragment.of(declared.declaration(), declared.id(), worker.withBindings(bindings)));
        }
        declarations.add(Fragment.of("com.example.Other", "other", new WorkerRefEntry(service)));
        return Manifest.of("loader", declarations);
    }

    private String get(String worker, String path) {
        URI address = cloud.address(worker).resolve(path);
        return send(HttpRequest.newBuilder(address));
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body().strip();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
