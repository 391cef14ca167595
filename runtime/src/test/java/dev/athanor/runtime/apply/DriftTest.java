package dev.athanor.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.manifest.LifecycleSettings;
import dev.athanor.runtime.plan.Action;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.testing.Reply;
import dev.athanor.runtime.testing.Shop;
import dev.athanor.runtime.testing.ShopDeployment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody changed in the account is told from what somebody changed in the sources, and from what somebody added. */
class DriftTest {

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
    void whatSomebodyChangedInTheAccountIsDriftAndPutRight() {
        ((ObjectNode) shop.queue("q-shop-dev-tasks").path("consumers").path(0).path("settings")).put("batch_size", 99);
        shop.account().addresses().put("shop-dev-api", false);

        Plan plan = shop.plan(Shop.whole());

        assertThat(drifted(plan)).containsExactly("workers-dev:api", "queue-consumer:api/tasks");
        assertThat(plan.toText())
                .contains("was changed outside of Athanor\n      batch_size: 99 -> 15")
                .contains("was removed outside of Athanor")
                .contains("Changed outside of Athanor: 2.");
        assertThat(shop.apply(Shop.whole()).isSuccess()).isTrue();
        assertThat(shop.plan(Shop.whole()).isEmpty()).isTrue();
    }

    @Test
    void whatSomebodyDeletedIsDrift() {
        shop.account().namespaces().clear();

        Plan plan = shop.plan(Shop.whole());

        assertThat(drifted(plan)).contains("kv-namespace:sessions");
        assertThat(plan.toText()).contains("+ kv-namespace sessions").contains("was removed outside of Athanor");
    }

    @Test
    void whatChangedInTheSourcesIsNoDrift() throws Exception {
        Files.writeString(directory.resolve("users.ts"), "export default { changed: 1 };");
        Files.writeString(directory.resolve("public/index.html"), "<p>changed</p>");
        Files.writeString(directory.resolve("migrations/0011_more.sql"), "CREATE TABLE more (id TEXT);");
        shop.secret("API_KEY", "quite-secret-another");

        Plan plan = shop.plan(Shop.whole().consumerBatch(20));

        assertThat(plan.isEmpty()).isFalse();
        assertThat(drifted(plan)).isEmpty();
    }

    @Test
    void whatAnApplyDidNotReachIsNoDrift() {
        shop.account()
                .fault(request -> request.line().startsWith("PUT /workers/scripts/shop-dev-api/schedules")
                        ? Optional.of(Reply.error(400, 1, "no"))
                        : Optional.empty());
        shop.apply(Shop.whole().withoutCrons());
        shop.account().repair();

        assertThat(drifted(shop.plan(Shop.whole().withoutCrons()))).isEmpty();
    }

    @Test
    void variablesThatSomebodyElseHasSetStayAndAreTold() throws Exception {
        bindings().addObject().put("type", "plain_text").put("name", "FLAG").put("text", "on");
        bindings().addObject().put("type", "secret_text").put("name", "THEIRS").put("text", "quite-secret-theirs");
        Files.writeString(directory.resolve("api.ts"), "export default { changed: 1 };");

        Plan plan = shop.plan(Shop.whole());
        assertThat(plan.toText())
                .contains("Warning: com.example.Api: the worker has FLAG, THEIRS, which nobody has declared; they stay")
                .doesNotContain("quite-secret")
                .doesNotContain("bindings.FLAG");
        assertThat(shop.applyExactly(Shop.whole(), plan).isSuccess()).isTrue();

        assertThat(bindings().toString()).contains("\"text\":\"on\"", "quite-secret-theirs");
        assertThat(shop.plan(Shop.whole()).isEmpty()).isTrue();
    }

    @Test
    void variablesThatSomebodyElseHasSetGoWhereThatIsDeclared() throws Exception {
        Shop removing = Shop.whole().lifecycle(new LifecycleSettings(null, null, LifecycleSettings.REMOVE));
        bindings().addObject().put("type", "plain_text").put("name", "FLAG").put("text", "on");
        Files.writeString(directory.resolve("api.ts"), "export default { changed: 1 };");

        assertThat(shop.plan(removing).toText())
                .contains("which nobody has declared; an upload removes them, as undeclaredVariables says.")
                .contains("bindings.FLAG: plain_text on -> (none)");
        assertThat(shop.apply(removing).isSuccess()).isTrue();

        assertThat(bindings().toString()).doesNotContain("FLAG");
    }

    @Test
    void aVariableThatIsNoLongerDeclaredGoesInAnyCase() {
        assertThat(bindings().toString()).contains("API_KEY");

        Plan plan = shop.plan(Shop.whole().without("API_KEY"));

        assertThat(plan.toText())
                .contains("bindings.API_KEY: secret_text -> (none)")
                .doesNotContain("nobody has declared");
        assertThat(shop.apply(Shop.whole().without("API_KEY")).isSuccess()).isTrue();
        assertThat(bindings().toString()).doesNotContain("API_KEY");
    }

    @Test
    void aPlanWarnsOfWhatAnswersNoMore() {
        Plan plan = shop.plan(Shop.whole().withoutUsers().withoutConsumers());

        assertThat(plan.toText())
                .contains("Warning: shop-dev-users: goes with its addresses; requests to it")
                .contains("nobody consumes the queue shop-dev-tasks from then on");
        assertThat(shop.planDestroy(Shop.whole(), DataLossConsent.all()).toText())
                .contains("its tables are deleted for good, as was consented to")
                .doesNotContain("goes with its addresses");
    }

    private ArrayNode bindings() {
        return (ArrayNode) shop.script("shop-dev-api").path("bindings");
    }

    private static List<String> drifted(Plan plan) {
        return plan.steps().stream()
                .filter(PlanStep::drift)
                .filter(step -> step.action() != Action.UNCHANGED)
                .map(step -> step.resource().toString())
                .toList();
    }
}
