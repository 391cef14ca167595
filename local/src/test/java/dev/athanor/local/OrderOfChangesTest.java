package dev.athanor.local;

import static dev.athanor.local.DeclaredStack.worker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.manifest.KvNamespaceEntry;
import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.plan.DataLossConsent;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was deployed before: one apply brings about what is declared, in an order that Cloudflare accepts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderOfChangesTest {

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
    void workersExchangeTheQueuesThatTheyConsume() {
        String app = "consumers";
        deployments.converge(queues(app)
                .worker(worker("A").consuming("One"))
                .worker(worker("B").consuming("Two")));
        deployments.converge(queues(app)
                .worker(worker("A").consuming("Two"))
                .worker(worker("B").consuming("One")));
    }

    @Test
    void aQueueMovesToAnotherConsumerAndTheFormerOneLosesItsHandler() {
        String app = "moving-queue";
        deployments.converge(queues(app).worker(worker("A").consuming("One")).worker(worker("B")));
        deployments.converge(queues(app).worker(worker("A")).worker(worker("B").consuming("One")));
    }

    @Test
    void queuesExchangeTheirNames() {
        String app = "queue-names";
        deployments.converge(queues(app).worker(worker("A").bound("One").consuming("Two")));
        deployments.converge(DeclaredStack.of(app)
                .queue("One", app + "-two")
                .queue("Two", app + "-one")
                .worker(worker("A").bound("One").consuming("Two")));
    }

    @Test
    void queuesBecomeEachOthersDeadLetterQueue() {
        String app = "dead-letters";
        deployments.converge(queues(app).worker(worker("A").consuming("One", "Two")));
        deployments.converge(queues(app).worker(worker("A").consuming("Two", "One")));
    }

    @Test
    void aQueueGoesWithItsConsumerAndItsProducer() {
        String app = "queue-goes";
        deployments.converge(
                queues(app).worker(worker("A").bound("One")).worker(worker("B").consuming("One", "Two")));
        deployments.converge(DeclaredStack.of(app).worker(worker("A")).worker(worker("B")), DataLossConsent.all());
    }

    @Test
    void workersExchangeTheirNames() {
        String app = "worker-names";
        deployments.converge(DeclaredStack.of(app)
                .worker(worker("A").named(app + "-a").bound("B"))
                .worker(worker("B").named(app + "-b")));
        deployments.converge(DeclaredStack.of(app)
                .worker(worker("A").named(app + "-b").bound("B"))
                .worker(worker("B").named(app + "-a")));
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
        deployments.converge(twoClasses(app).object("X", "X", "A").object("Y", "Y", "A"));
        assertThat(deployments.ask(app + "-dev-a", "X")).isEqualTo("X 1");
        assertThat(deployments.ask(app + "-dev-b", "X")).isEqualTo("X 2");

        DeclaredStack exchanged = twoClasses(app).renamed("X", "X", "A", "Y").renamed("Y", "Y", "A", "X");
        deployments.converge(exchanged);
        assertThat(deployments.ask(app + "-dev-a", "Y")).isEqualTo("Y 3");
        assertThat(deployments.ask(app + "-dev-a", "X")).isEqualTo("X 1");
        assertThat(deployments.ask(app + "-dev-b", "Y")).isEqualTo("Y 4");
    }

    @Test
    void classesThatHaveNamesForTheMomentGetTheirOwnByTheNextApply() {
        String app = "interrupted";
        deployments.converge(twoClasses(app).object("X", "X", "A").object("Y", "Y", "A"));
        deployments.ask(app + "-dev-a", "X");
        DeclaredStack exchanged = twoClasses(app).renamed("X", "X", "A", "Y").renamed("Y", "Y", "A", "X");

        DeployResult cutShort = deployments.applyUntil(
                exchanged, request -> request.writes() && request.path().endsWith("/scripts/" + app + "-dev-a"));

        assertThat(cutShort.isSuccess()).isFalse();
        deployments.converge(exchanged);
        assertThat(deployments.ask(app + "-dev-a", "Y")).isEqualTo("Y 2");
        assertThat(deployments.ask(app + "-dev-a", "X")).isEqualTo("X 1");
    }

    private static DeclaredStack twoClasses(String app) {
        return DeclaredStack.of(app)
                .worker(worker("A").exporting("object:X", "object:Y").bound("X", "Y"))
                .worker(worker("B").bound("X", "Y"));
    }

    @Test
    void classesAreRenamedInAChain() {
        String app = "chain";
        deployments.converge(twoClasses(app).object("X", "X", "A").object("Y", "Y", "A"));
        deployments.ask(app + "-dev-a", "X");

        deployments.converge(DeclaredStack.of(app)
                .worker(worker("A").exporting("object:Y", "object:Z").bound("Y", "Z"))
                .worker(worker("B").bound("Y", "Z"))
                .renamed("Y", "Y", "A", "X")
                .renamed("Z", "Z", "A", "Y"));
        assertThat(deployments.ask(app + "-dev-b", "Y")).isEqualTo("Y 2");
        assertThat(deployments.ask(app + "-dev-b", "Z")).isEqualTo("Z 1");
    }

    @Test
    void aClassGoesThatAnotherWorkerWasBoundTo() {
        String app = "class-goes";
        deployments.converge(twoClasses(app).object("X", "X", "A").object("Y", "Y", "A"));
        deployments.converge(
                DeclaredStack.of(app)
                        .worker(worker("A").exporting("object:X").bound("X"))
                        .worker(worker("B").bound("X"))
                        .object("X", "X", "A"),
                DataLossConsent.all());
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

    @Test
    void circlesOfBindingsAreMadeTurnedAndBroken() {
        String app = "circles";
        deployments.converge(three(app, "", "", ""));
        deployments.converge(three(app, "B", "C", "A"));
        deployments.converge(three(app, "C", "A", "B"));
        deployments.converge(three(app, "B", "", "A"));
        deployments.converge(DeclaredStack.of(app).worker(worker("A")));
        deployments.converge(three(app, "B", "A", "B"));
        deployments.converge(DeclaredStack.of(app).worker(worker("C")));
    }

    private static DeclaredStack three(String app, String a, String b, String c) {
        return DeclaredStack.of(app).worker(bound("A", a)).worker(bound("B", b)).worker(bound("C", c));
    }

    private static DeclaredStack.DeclaredWorker bound(String name, String other) {
        return other.isEmpty() ? worker(name) : worker(name).bound(other).tailedBy(other);
    }

    @Test
    void workersExchangeHostNamesAndRoutes() {
        String app = "hosts";
        deployments.converge(DeclaredStack.of(app)
                .worker(worker("A").domain("a.hosts.example").routed("x.hosts.example/a/*"))
                .worker(worker("B").domain("b.hosts.example").routed("x.hosts.example/b/*")));
        deployments.converge(DeclaredStack.of(app)
                .worker(worker("A").domain("b.hosts.example").routed("x.hosts.example/b/*"))
                .worker(worker("B").domain("a.hosts.example").routed("x.hosts.example/a/*")));
    }

    @Test
    void workflowsExchangeTheirNamesAndMoveToAnotherWorker() {
        String app = "workflows";
        deployments.converge(DeclaredStack.of(app)
                .worker(worker("A").exporting("workflow:V", "workflow:W").bound("V", "W"))
                .worker(worker("B"))
                .workflow("V", app + "-v", "V", "A")
                .workflow("W", app + "-w", "W", "A"));
        deployments.converge(DeclaredStack.of(app)
                .worker(worker("A").exporting("workflow:V", "workflow:W").bound("V", "W"))
                .worker(worker("B"))
                .workflow("V", app + "-w", "V", "A")
                .workflow("W", app + "-v", "W", "A"));
        deployments.converge(DeclaredStack.of(app)
                .worker(worker("A").bound("V"))
                .worker(worker("B").exporting("workflow:V", "workflow:W").bound("W"))
                .workflow("V", app + "-w", "V", "B")
                .workflow("W", app + "-v", "W", "B"));
    }

    @Test
    void namespacesExchangeTheirNames() {
        String app = "namespaces";
        deployments.converge(namespaces(app, "one", "two"));
        deployments.converge(namespaces(app, "two", "one"));
    }

    private static DeclaredStack namespaces(String app, String one, String two) {
        return DeclaredStack.of(app)
                .with("One", KvNamespaceEntry.of(app + "-" + one))
                .with("Two", KvNamespaceEntry.of(app + "-" + two))
                .worker(worker("A").bound("One", "Two"));
    }

    @Test
    void aWorkerGoesThatOthersWereBoundTo() {
        String app = "worker-goes";
        deployments.converge(DeclaredStack.of(app)
                .worker(worker("A").bound("B", "E").tailedBy("B"))
                .worker(worker("B").exporting("entrypoint:E"))
                .entrypoint("E", "B"));
        deployments.converge(DeclaredStack.of(app).worker(worker("A")));
    }

    private static DeclaredStack queues(String app) {
        return DeclaredStack.of(app).queue("One", app + "-one").queue("Two", app + "-two");
    }
}
