package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.manifest.R2DomainSettings;
import dev.athanor.runtime.apply.DeployListener;
import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.Project;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.plan.DataLossConsent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What becomes of the options of a bucket's domain, as they are written and removed again. */
class BucketDomainsTest {

    private static final String DOMAIN = "files.example.com";
    private static final String PATH = "/r2/buckets/app-dev-files/domains/custom/" + DOMAIN;

    @TempDir
    Path directory;

    @Test
    void optionsThatAreNoLongerWrittenGoBackToCloudflaresDefaults() {
        try (LocalCloud cloud = LocalCloud.start(LocalCloudOptions.in(directory.resolve("cloud")))) {
            TestApi api = TestApi.of(cloud);
            apply(cloud, domain(null, null));
            assertThat(api.get(PATH).result().has("minTLS")).isFalse();

            apply(cloud, domain("1.2", List.of("ECDHE-RSA-AES128-GCM-SHA256")));
            assertThat(api.get(PATH).result().path("minTLS").asString()).isEqualTo("1.2");

            apply(cloud, domain(null, null));
            JsonNode reset = api.get(PATH).result();
            assertThat(reset.path("minTLS").asString()).isEqualTo("1.0");
            assertThat(reset.path("ciphers")).isEmpty();
        }
    }

    @Test
    void whatWasSetByHandAndNeverDeclaredStays() {
        try (LocalCloud cloud = LocalCloud.start(LocalCloudOptions.in(directory.resolve("cloud")))) {
            TestApi api = TestApi.of(cloud);
            apply(cloud, domain(null, null));
            api.put(PATH, "{\"minTLS\":\"1.3\"}").result();

            apply(cloud, domain(null, null));

            assertThat(api.get(PATH).result().path("minTLS").asString()).isEqualTo("1.3");
        }
    }

    private static R2BucketEntry domain(@Nullable String minTls, @Nullable List<String> ciphers) {
        return R2BucketEntry.of(null)
                .withDomains(List.of(new R2DomainSettings(DOMAIN, null, null, true, minTls, ciphers, null)));
    }

    private void apply(LocalCloud cloud, R2BucketEntry bucket) {
        Manifest manifest = Manifest.of("app", List.of(Fragment.of("com.example.Files", "files", bucket)));
        Project project = new Project(
                directory,
                Stack.resolve(manifest, "dev", Map.of()),
                name -> Optional.empty(),
                request -> {
                    throw new AssertionError("there is no code");
                },
                directory.resolve("athanor"));
        try (Deployer deployer = new Deployer(cloud.target(), project, DeployListener.SILENT)) {
            DeployResult result = deployer.apply(deployer.plan(DataLossConsent.none()));
            assertThat(result.isSuccess()).as(result.toText()).isTrue();
            assertThat(deployer.plan(DataLossConsent.none()).isEmpty()).isTrue();
        }
    }
}
