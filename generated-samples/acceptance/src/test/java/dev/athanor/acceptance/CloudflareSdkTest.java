package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.local.LocalCloud;
import dev.athanor.local.LocalCloudOptions;
import dev.athanor.local.StandInCloud;
import dev.athanor.local.standin.WrittenExports;
import dev.athanor.oracles.CloudflareClient;
import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.sdk.RecordingProxy;
import dev.athanor.oracles.sdk.SdkRequests;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cloudflare's official client speaks to the local cloud, and finds in each answer what its types say. */
class CloudflareSdkTest {

    /** Where the client's types are narrower than what Cloudflare's other clients take it to answer. */
    private static final List<String> KNOWN = List.of(
            // wrangler reads a version's bindings as a list.
            "in the answer: /result/resources/bindings: array found",
            // The last rule of a tunnel has no host name; Cloudflare refuses it otherwise.
            "/result/config/ingress/0: required property 'hostname' not found",
            // wrangler shows the location of a bucket as it is answered, in capitals.
            "/location: does not have a value in the enumeration",
            // A workflow ends with any JSON.
            "/result/output: object found");

    private static final String[] AREAS = {
        "account", "scripts", "versions", "workers", "network", "tunnels", "kv", "d1", "r2", "dispatch", "end"
    };

    @TempDir
    private Path directory;

    @Test
    void everyAnswerFitsTheTypesOfTheClientThatAsked() {
        try (LocalCloud cloud = StandInCloud.start(LocalCloudOptions.in(directory), new WrittenExports())) {
            assertThat(requests(cloud, AREAS)).isGreaterThan(100);
        }
    }

    @Test
    void soDoQueuesAndWorkflowsThatRun() {
        try (LocalCloud cloud = LocalCloud.start(LocalCloudOptions.in(directory))) {
            assertThat(requests(cloud, "begin", "queues", "workflows", "end")).isGreaterThan(30);
        }
    }

    /** How many requests it took. */
    private static int requests(LocalCloud cloud, String... areas) {
        try (RecordingProxy proxy = RecordingProxy.to(cloud.target().apiBase())) {
            Map<String, String> account = new HashMap<>(cloud.environment());
            account.put("CLOUDFLARE_BASE_URL", proxy.address().toString());

            ToolRun run = CloudflareClient.call(account, areas);

            assertThat(run.succeeded()).as(run.output()).isTrue();
            assertThat(proxy.violationsOfAnswers(SdkRequests.load()))
                    .filteredOn(violation -> KNOWN.stream().noneMatch(violation::contains))
                    .isEmpty();
            return proxy.requests().size();
        }
    }
}
