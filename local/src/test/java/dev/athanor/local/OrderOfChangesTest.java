package dev.athanor.local;

import static dev.athanor.local.DeclaredStack.worker;

import dev.athanor.local.standin.ProbedExports;
import dev.athanor.manifest.KvNamespaceEntry;
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

    private ProbedExports exports;
    private LocalCloud cloud;
    private StackDeployments deployments;

    @BeforeAll
    void start(@TempDir Path directory) {
        exports = new ProbedExports(directory.resolve("probed"));
        cloud = StandInCloud.start(LocalCloudOptions.in(directory.resolve("cloud")), exports);
        deployments = new StackDeployments(cloud, directory);
    }

    @AfterAll
    void stop() {
        cloud.close();
        exports.close();
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
    void aClassGoesThatAnotherWorkerWasBoundTo() {
        String app = "class-goes";
        deployments.converge(
                DeclaredStack.ofTwoClasses(app).object("X", "X", "A").object("Y", "Y", "A"));
        deployments.converge(
                DeclaredStack.of(app)
                        .worker(worker("A").exporting("object:X").bound("X"))
                        .worker(worker("B").bound("X"))
                        .object("X", "X", "A"),
                DataLossConsent.all());
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
