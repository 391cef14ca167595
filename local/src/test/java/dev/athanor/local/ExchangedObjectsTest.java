package dev.athanor.local;

import static dev.athanor.local.DeclaredStack.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.ResourceKey;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Classes of Durable Objects that get in each other's way, changed by one apply: the objects keep what they stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangedObjectsTest {

    private LocalCloud cloud;
    private StackDeployments deployments;

    @BeforeAll
    void start(@TempDir Path directory) {
        cloud = LocalCloud.start(LocalCloudOptions.in(directory.resolve("cloud")));
        deployments = new StackDeployments(cloud, directory);
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @Test
    void classesMoveBetweenWorkersBothWays() {
        String app = "both-ways";
        deployments.converge(DeclaredStack.of(app)
                .worker(worker("A").exporting("object:X").bound("X"))
                .worker(worker("B").exporting("object:Y").bound("Y"))
                .object("X", "X", "A")
                .object("Y", "Y", "B"));
        assertThat(deployments.ask(app + "-dev-a", "X")).isEqualTo("X 1");
        assertThat(deployments.ask(app + "-dev-b", "Y")).isEqualTo("Y 1");

        deployments.converge(DeclaredStack.of(app)
                .worker(worker("A").exporting("object:Y").bound("X", "Y"))
                .worker(worker("B").exporting("object:X").bound("X", "Y"))
                .transferred("X", "X", "B", "A")
                .transferred("Y", "Y", "A", "B"));
        assertThat(deployments.ask(app + "-dev-a", "X")).isEqualTo("X 2");
        assertThat(deployments.ask(app + "-dev-a", "Y")).isEqualTo("Y 2");
    }

    @Test
    void classesExchangeTheirNames() {
        String app = "class-names";
        deployments.converge(
                DeclaredStack.ofTwoClasses(app).object("X", "X", "A").object("Y", "Y", "A"));
        assertThat(deployments.ask(app + "-dev-a", "X")).isEqualTo("X 1");
        assertThat(deployments.ask(app + "-dev-b", "X")).isEqualTo("X 2");

        DeclaredStack exchanged =
                DeclaredStack.ofTwoClasses(app).renamed("X", "X", "A", "Y").renamed("Y", "Y", "A", "X");
        deployments.converge(exchanged);
        assertThat(deployments.ask(app + "-dev-a", "Y")).isEqualTo("Y 3");
        assertThat(deployments.ask(app + "-dev-a", "X")).isEqualTo("X 1");
        assertThat(deployments.ask(app + "-dev-b", "Y")).isEqualTo("Y 4");
    }

    @Test
    void classesThatHaveNamesForTheMomentGetTheirOwnByTheNextApply() {
        String app = "interrupted";
        deployments.converge(
                DeclaredStack.ofTwoClasses(app).object("X", "X", "A").object("Y", "Y", "A"));
        deployments.ask(app + "-dev-a", "X");
        DeclaredStack exchanged =
                DeclaredStack.ofTwoClasses(app).renamed("X", "X", "A", "Y").renamed("Y", "Y", "A", "X");

        DeployResult cutShort = deployments.applyUntil(
                exchanged,
                request -> request.writes()
                        && request.path().replaceFirst("\\?.*", "").endsWith("/scripts/" + app + "-dev-a"));

        assertThat(cutShort.isSuccess()).isFalse();
        deployments.converge(exchanged);
        assertThat(deployments.ask(app + "-dev-a", "Y")).isEqualTo("Y 2");
        assertThat(deployments.ask(app + "-dev-a", "X")).isEqualTo("X 1");
    }

    @Test
    void classesAreRenamedInAChain() {
        String app = "chain";
        deployments.converge(
                DeclaredStack.ofTwoClasses(app).object("X", "X", "A").object("Y", "Y", "A"));
        deployments.ask(app + "-dev-a", "X");

        DeclaredStack renamed = DeclaredStack.of(app)
                .worker(worker("A").exporting("object:Y", "object:Z").bound("Y", "Z"))
                .worker(worker("B").bound("Y", "Z"))
                .renamed("Y", "Y", "A", "X")
                .renamed("Z", "Z", "A", "Y");
        assertThat(deployments.plan(renamed).steps())
                .filteredOn(step -> step.resource().equals(new ResourceKey("worker", "a")))
                .singleElement()
                .satisfies(step -> assertThat(step.after()).contains(new ResourceKey("worker-first-upload", "a")));

        deployments.converge(renamed);
        assertThat(deployments.ask(app + "-dev-b", "Y")).isEqualTo("Y 2");
        assertThat(deployments.ask(app + "-dev-b", "Z")).isEqualTo("Z 1");
    }

    @Test
    void aClassGoesAndAnotherComesForAWorkerThatIsBoundToEither() {
        String app = "class-for-class";
        deployments.converge(DeclaredStack.of(app)
                .worker(worker("A").exporting("object:X").bound("X"))
                .worker(worker("B").bound("X"))
                .object("X", "X", "A"));
        deployments.converge(
                DeclaredStack.of(app)
                        .worker(worker("A").exporting("object:Y").bound("Y"))
                        .worker(worker("B").bound("Y"))
                        .object("Y", "Y", "A"),
                DataLossConsent.all());
        assertThat(deployments.ask(app + "-dev-b", "Y")).isEqualTo("Y 1");
    }
}
