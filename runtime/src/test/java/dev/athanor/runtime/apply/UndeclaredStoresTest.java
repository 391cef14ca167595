package dev.athanor.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.runtime.plan.Action;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.testing.Shop;
import dev.athanor.runtime.testing.ShopDeployment;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndeclaredStoresTest {

    @TempDir
    Path directory;

    private ShopDeployment shop;

    @BeforeEach
    void begin() throws Exception {
        shop = new ShopDeployment(directory);
        shop.apply(Shop.whole());
    }

    @AfterEach
    void end() {
        shop.close();
    }

    @Test
    void aQueueThatIsNoLongerDeclaredIsShownAndKept() {
        Shop less = Shop.whole().withoutConsumers().without("TASKS").undeclared("Tasks");
        shop.apply(less);

        PlanStep step = step(shop.plan(less), "queue:tasks");

        assertThat(step.action()).isEqualTo(Action.KEEP);
        assertThat(step.name()).isEqualTo("shop-dev-tasks");
        assertThat(step.reason()).contains("no longer declared", "consented");
        assertThat(shop.account().queues()).containsKey("q-shop-dev-tasks");
    }

    @Test
    void itGoesWhenItsLossIsConsentedTo() {
        Shop less = Shop.whole().withoutConsumers().without("TASKS").undeclared("Tasks");

        DeployResult result = shop.apply(less, DataLossConsent.of(Set.of("tasks")));

        assertThat(result.isSuccess()).as(result.toText()).isTrue();
        assertThat(shop.account().queues()).containsOnlyKeys("q-dead-letters");
        assertThat(shop.plan(less).steps())
                .extracting(step -> step.resource().toString())
                .doesNotContain("queue:tasks");
    }

    @Test
    void destroyTakesWhatIsNoLongerDeclaredToo() {
        Shop less = Shop.whole().withoutConsumers().without("TASKS").undeclared("Tasks");
        shop.apply(less);

        Plan destroy = shop.planDestroy(less, DataLossConsent.all());

        assertThat(step(destroy, "queue:tasks").action()).isEqualTo(Action.DELETE);
    }

    @Test
    void whatSomebodyElseDeletedIsNotPlannedAgain() {
        shop.account().queues().remove("q-shop-dev-tasks");
        Shop less = Shop.whole().withoutConsumers().without("TASKS").undeclared("Tasks");

        assertThat(shop.plan(less).steps())
                .extracting(step -> step.resource().toString())
                .doesNotContain("queue:tasks");
    }

    @Test
    void twoOfOneIdAreShownAndGoBoth() {
        shop.apply(Shop.whole().sessions("renamed-sessions"));
        Shop less = Shop.whole().without("SESSIONS").undeclared("Sessions");

        assertThat(shop.plan(less).steps().stream().map(PlanStep::name))
                .contains("shop-dev-sessions", "renamed-sessions");
        DeployResult result = shop.apply(less, DataLossConsent.all());

        assertThat(result.isSuccess()).as(result.toText()).isTrue();
        assertThat(shop.plan(less).steps().stream().map(PlanStep::name))
                .doesNotContain("shop-dev-sessions", "renamed-sessions");
    }

    private static PlanStep step(Plan plan, String resource) {
        return plan.steps().stream()
                .filter(step -> step.resource().toString().equals(resource))
                .findFirst()
                .orElseThrow();
    }
}
