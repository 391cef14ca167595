package dev.athanor.runtime.link;

import static dev.athanor.runtime.link.Workers.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.KvNamespaceEntry;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.manifest.R2DomainSettings;
import dev.athanor.manifest.TextTarget;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackTest {

    private final List<Fragment> fragments = new ArrayList<>();

    @Test
    void aNameLeftOutIsMadeOfAppStageAndId() {
        declare("a.Api", "api", worker().entry());
        declare("a.Tasks", "tasks", new QueueEntry(null));
        declare("a.Db", "db", D1DatabaseEntry.of(null, null));
        declare("a.Cache", "cache", KvNamespaceEntry.of(null));

        assertThat(resolve("dev").entries())
                .extracting(StackEntry::name)
                .containsExactly("shop-dev-api", "shop-dev-cache", "shop-dev-db", "shop-dev-tasks");
    }

    @Test
    void theDomainsOfABucketAreInTheirZonesAndThereOnce() {
        R2DomainSettings other =
                new R2DomainSettings("${stage}.example.com", null, "example.org", true, null, null, null);
        R2DomainSettings twice = new R2DomainSettings("files.example.com", null, null, true, null, null, null);
        R2DomainSettings again = new R2DomainSettings("files.${env.ZONE}", null, null, true, null, null, null);
        declare(
                "a.Files",
                "files",
                new R2BucketEntry(
                        null,
                        null,
                        null,
                        null,
                        false,
                        List.of(other, twice, again),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        false));

        assertThatThrownBy(() -> Stack.resolve(manifest(), "prod", Map.of("ZONE", "example.com")))
                .hasMessageContaining("the domain \"prod.example.com\", which is not in the zone \"example.org\"")
                .hasMessageContaining("the domain \"files.example.com\" twice in this stage");
    }

    @Test
    void classesKeepTheirNames() {
        declare("a.Counter", "counter", DurableObjectEntry.of("MyCounter", "sqlite"));
        declare("a.Users", "users", new EntrypointEntry("a.Api", "UserService"));

        assertThat(resolve("dev").entries()).extracting(StackEntry::name).containsExactly("MyCounter", "UserService");
    }

    @Test
    void placeholdersAreFilledInNamesAndTexts() {
        declare(
                "a.Api",
                "api",
                worker().named("${stage}-${app}")
                        .text("URL", "https://${env.HOST}/${stage}")
                        .entry());

        StackEntry<WorkerEntry> api = Stack.resolve(manifest(), "prod", Map.of("HOST", "$1.example.com"))
                .workers()
                .get(0);

        assertThat(api.name()).isEqualTo("prod-shop");
        assertThat(api.entry().name()).isEqualTo("prod-shop");
        assertThat(api.entry().bindings().get(0).target()).isEqualTo(new TextTarget("https://$1.example.com/prod"));
    }

    @Test
    void allUnknownPlaceholdersAndMissingVariablesAreToldAtOnce() {
        declare(
                "a.Api",
                "api",
                worker().text("ONE", "${env.HOST} ${what}")
                        .text("TWO", "${env.PORT}")
                        .entry());
        declare("a.Tasks", "tasks", new QueueEntry("${region}"));

        assertThat(problems("dev"))
                .containsExactly(
                        new Problem("a.Api", "needs the environment variable HOST, which is not set"),
                        new Problem(
                                "a.Api", "holds ${what}, which is unknown; ${app}, ${stage} and ${env.NAME} are known"),
                        new Problem("a.Api", "needs the environment variable PORT, which is not set"),
                        new Problem(
                                "a.Tasks",
                                "holds ${region}, which is unknown; ${app}, ${stage} and ${env.NAME} are known"));
    }

    @Test
    void withoutEnvironmentItsPlaceholdersStay() {
        declare("a.Api", "api", worker().text("URL", "${env.HOST}/${stage}").entry());

        assertThat(Stack.withoutEnvironment(manifest(), "dev")
                        .workers()
                        .get(0)
                        .entry()
                        .bindings()
                        .get(0)
                        .target())
                .isEqualTo(new TextTarget("${env.HOST}/dev"));
    }

    @Test
    void aDefaultNameThatGetsTooLongIsRefusedWithItsLength() {
        String id = "a".repeat(60);
        declare("a.Api", id, worker().entry());

        assertThat(problems("dev"))
                .containsExactly(new Problem(
                        "a.Api",
                        "has no name of its own, and the default \"shop-dev-" + id
                                + "\" has 69 characters, and 63 are allowed; write a shorter one on the annotation"));
    }

    @Test
    void aWorkersNameMustFitAHostName() {
        declare("a.Api", "api", worker().named("Shop_${stage}").entry());

        assertThat(problems("dev"))
                .containsExactly(new Problem(
                        "a.Api",
                        "has the name \"Shop_dev\", and a worker's name must be lower-case letters, digits and dashes, with no"
                                + " dash at either end"));
    }

    @Test
    void twoOfOneKindWithOneNameAreRefused() {
        declare("a.Failed", "failed", new QueueEntry("tasks-${stage}"));
        declare("a.Tasks", "tasks", new QueueEntry("tasks-dev"));
        declare("a.Db", "db", D1DatabaseEntry.of("tasks-dev", null));

        assertThat(problems("dev"))
                .containsExactly(new Problem(
                        "a.Tasks",
                        "is the queue \"tasks-dev\", which a.Failed is already; give one of them another name"));
    }

    @Test
    void aTextOfMoreThanFiveKilobytesIsRefused() {
        declare(
                "a.Api",
                "api",
                worker().text("FIT", "x".repeat(5120))
                        .text("BIG", "é".repeat(2561))
                        .entry());

        assertThat(problems("dev")).singleElement().asString().contains("the text BIG of 5122 bytes, and 5120");
    }

    @Test
    void aStageThatCannotBePartOfAHostNameIsRefused() {
        declare("a.Api", "api", worker().entry());

        for (String stage : List.of("", "Prod", "-dev", "feature/x", "a_b")) {
            assertThat(problems(stage))
                    .as(stage)
                    .singleElement()
                    .extracting(Problem::subject)
                    .isEqualTo("stage " + stage);
        }
        assertThat(resolve("pr-17").stage()).isEqualTo("pr-17");
    }

    @Test
    void entriesAreFoundByKindAndName() {
        declare(
                "a.Api",
                "api",
                worker().binds("a.Counter").consumes("a.Tasks", null).entry());
        declare("a.Other", "other", worker().entry());
        declare("a.Tasks", "tasks", new QueueEntry("jobs"));
        declare("a.Counter", "counter", DurableObjectEntry.of("Counter", "sqlite"));
        declare("a.Unbound", "unbound", DurableObjectEntry.of("Unbound", "sqlite"));

        Stack stack = resolve("dev");

        StackEntry<WorkerEntry> api = stack.entry("a.Api", WorkerEntry.class);
        assertThat(stack.workers()).extracting(StackEntry::id).containsExactly("api", "other");
        assertThat(stack.host(stack.entry("a.Counter", DurableObjectEntry.class)))
                .contains(api);
        assertThat(stack.host(stack.entry("a.Unbound", DurableObjectEntry.class)))
                .isEmpty();
        assertThat(stack.consumerOf("a.Tasks")).contains(api);
        assertThat(stack.consumedQueues(api)).containsExactly(Map.entry("jobs", "tasks"));
        assertThatThrownBy(() -> stack.entry("a.Tasks", WorkerEntry.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stack.entry("a.Nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    private void declare(String declaration, String id, ManifestEntry entry) {
        fragments.add(Fragment.of(declaration, id, entry));
    }

    private Manifest manifest() {
        return Manifest.of("shop", fragments);
    }

    private Stack resolve(String stage) {
        return Stack.resolve(manifest(), stage, Map.of());
    }

    private List<Problem> problems(String stage) {
        return catchThrowableOfType(LinkException.class, () -> resolve(stage)).problems();
    }
}
