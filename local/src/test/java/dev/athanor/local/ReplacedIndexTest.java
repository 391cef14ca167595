package dev.athanor.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.local.standin.ProbedExports;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.MetadataIndexSettings;
import dev.athanor.manifest.VectorizeIndexEntry;
import dev.athanor.runtime.apply.DeployListener;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.Project;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.plan.Action;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanRefusedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of an index cannot be changed makes another one of it, where the loss of its vectors is consented to by name. */
class ReplacedIndexTest {

    @TempDir
    private Path directory;

    @Test
    void anIndexOfAnotherFormIsReplacedWhereThatIsConsentedTo() {
        try (ProbedExports exports = new ProbedExports(directory.resolve("probed"));
                LocalCloud cloud = StandInCloud.start(LocalCloudOptions.in(directory.resolve("cloud")), exports)) {
            apply(cloud, 32, DataLossConsent.none());

            assertThatThrownBy(() -> plan(cloud, 64, DataLossConsent.none()))
                    .isInstanceOf(PlanRefusedException.class)
                    .hasMessageContaining("has the dimensions 32 and not 64, which cannot be changed")
                    .hasMessageContaining("consent to the loss of its vectors by name");

            DataLossConsent consent = DataLossConsent.of(Set.of("likes"));
            Plan plan = plan(cloud, 64, consent);
            assertThat(plan.count(Action.REPLACE)).isEqualTo(1);
            assertThat(plan.toText())
                    .contains("* vectorize-index likes")
                    .contains("dimensions: 32 -> 64")
                    .contains("its vectors are deleted for good, as was consented to")
                    .contains("1 to replace");
            apply(cloud, 64, consent);
            assertThat(plan(cloud, 64, DataLossConsent.none()).isEmpty()).isTrue();
        }
    }

    private Plan plan(LocalCloud cloud, int dimensions, DataLossConsent consent) {
        try (Deployer deployer = deployer(cloud, dimensions)) {
            return deployer.plan(consent);
        }
    }

    private void apply(LocalCloud cloud, int dimensions, DataLossConsent consent) {
        try (Deployer deployer = deployer(cloud, dimensions)) {
            assertThat(deployer.apply(deployer.plan(consent)).isSuccess()).isTrue();
        }
    }

    private Deployer deployer(LocalCloud cloud, int dimensions) {
        VectorizeIndexEntry entry = new VectorizeIndexEntry(
                null, null, dimensions, "cosine", null, List.of(new MetadataIndexSettings("kind", "string")), false);
        Manifest manifest = Manifest.of("shop", List.of(Fragment.of("demo.Likes", "likes", entry)));
        Project project = new Project(
                directory,
                Stack.resolve(manifest, "dev", Map.of()),
                variable -> Optional.empty(),
                request -> {
                    throw new IllegalStateException("there is no worker");
                },
                directory.resolve("output"));
        return new Deployer(cloud.target(), project, DeployListener.SILENT);
    }
}
