package dev.athanor.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.manifest.Binding;
import dev.athanor.manifest.SecretTarget;
import dev.athanor.runtime.apply.StepOutcome.Status;
import dev.athanor.runtime.plan.Action;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanRefusedException;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.testing.Received;
import dev.athanor.runtime.testing.Reply;
import dev.athanor.runtime.testing.Shop;
import dev.athanor.runtime.testing.ShopDeployment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DeployerTest {

    @TempDir
    Path directory;

    private ShopDeployment shop;

    @BeforeEach
    void begin() throws Exception {
        shop = new ShopDeployment(directory);
    }

    @AfterEach
    void end() {
        shop.close();
    }

    @Test
    void aPlanSendsNoRequestThatWrites() {
        Plan plan = shop.plan(Shop.whole());

        assertThat(plan.isEmpty()).isFalse();
        assertThat(shop.server().received()).isNotEmpty();
        assertThat(shop.server().writes()).isEmpty();
    }

    @Test
    void everythingThatIsDeclaredIsCreated() {
        DeployResult result = shop.apply(Shop.whole());

        assertThat(result.isSuccess()).as(result.toText()).isTrue();
        assertThat(shop.account().scripts()).containsOnlyKeys("shop-dev-api", "shop-dev-users");
        assertThat(shop.account().queues()).containsOnlyKeys("q-shop-dev-tasks", "q-dead-letters");
        assertThat(shop.account().migrations().get("d1-shop-dev-shop-db"))
                .containsExactly("0001_orders.sql", "0002_it's.sql", "0010_trigger.sql");
        assertThat(shop.account().crons("shop-dev-api")).containsExactly("0 3 * * *");
        assertThat(shop.account().addresses()).isEqualTo(Map.of("shop-dev-api", true));
        assertThat(result.addresses().get("api")).hasToString("https://shop-dev-api.team.workers.dev");
    }

    @Test
    void theMetadataOfAnUploadHoldsWhatWasDeclared() {
        shop.apply(Shop.whole());

        JsonNode metadata = shop.script("shop-dev-api");
        assertThat(metadata.path("main_module").asString()).isEqualTo("api.js");
        assertThat(metadata.path("exports").path("Counter").path("storage").asString())
                .isEqualTo("sqlite");
        assertThat(metadata.path("assets").path("jwt").asString()).isEqualTo("receipt");
        assertThat(metadata.path("limits").path("cpu_ms").asInt()).isEqualTo(50);
        assertThat(metadata.path("bindings").toString())
                .contains("{\"name\":\"TASKS\",\"queue_name\":\"shop-dev-tasks\",\"type\":\"queue\"}")
                .contains("\"namespace_id\":\"kv-shop-dev-sessions\"")
                .contains("\"database_id\":\"d1-shop-dev-shop-db\"")
                .contains("\"class_name\":\"Counter\"")
                .contains("\"entrypoint\":\"UserService\"")
                .contains("\"service\":\"shop-dev-users\"")
                .contains("{\"json\":{\"shop-dev-tasks\":\"tasks\"},\"name\":\"ATHANOR_QUEUES\",\"type\":\"json\"}")
                .contains("\"type\":\"secret_text\"");
        assertThat(metadata.path("tags").toString()).contains("athanor:app=shop", "athanor:stage=dev", "athanor:hash=");
    }

    @Test
    void aSecondPlanIsEmptyAndItsApplySendsNothingThatWrites() {
        shop.apply(Shop.whole());
        shop.server().forget();

        Plan second = shop.plan(Shop.whole());
        DeployResult result = shop.apply(Shop.whole());

        assertThat(second.isEmpty()).as(second.toText()).isTrue();
        assertThat(result.outcomes()).isEmpty();
        assertThat(shop.server().writes()).isEmpty();
        assertThat(result.addresses()).containsKey("api");
    }

    @Test
    void whatIsCalledIsUploadedBeforeWhoCallsAndConsumersComeAfterBoth() {
        shop.apply(Shop.whole());

        assertThat(shop.writes())
                .containsSubsequence(
                        "POST /d1/database",
                        "PUT /workers/scripts/shop-dev-users",
                        "PUT /workers/scripts/shop-dev-api",
                        "POST /queues/q-shop-dev-tasks/consumers");
        assertThat(shop.writes()).containsSubsequence("POST /queues", "PUT /workers/scripts/shop-dev-api");
    }

    @Test
    void aChangedSettingOfAConsumerIsUpdatedFieldByField() {
        shop.apply(Shop.whole());

        Plan plan = shop.plan(Shop.whole().consumerBatch(20));

        assertThat(writing(plan)).hasSize(1);
        assertThat(plan.toText()).contains("~ queue-consumer api/tasks").contains("batch_size: 15 -> 20");
        assertThat(shop.apply(Shop.whole().consumerBatch(20)).isSuccess()).isTrue();
        assertThat(shop.plan(Shop.whole().consumerBatch(20)).isEmpty()).isTrue();
    }

    @Test
    void changedCodeIsUploadedAgainAndSaysSo() throws Exception {
        shop.apply(Shop.whole());
        Files.writeString(directory.resolve("users.ts"), "export default { changed: 1 };");

        Plan plan = shop.plan(Shop.whole());

        assertThat(writing(plan)).extracting(step -> step.resource().toString()).containsExactly("worker:users");
        assertThat(plan.toText()).contains("code: ");
    }

    @Test
    void aChangedSecretIsUploadedAgainAndNotShown() {
        shop.apply(Shop.whole());
        shop.secret("API_KEY", "quite-secret-another");

        Plan plan = shop.plan(Shop.whole());

        assertThat(writing(plan)).extracting(step -> step.resource().toString()).containsExactly("worker:api");
        assertThat(plan.toText()).contains("secrets and other settings").doesNotContain("quite-secret");
    }

    @Test
    void aChangedStaticFileIsSentWithAnotherUploadOfItsWorker() throws Exception {
        shop.apply(Shop.whole());
        Files.writeString(directory.resolve("public/index.html"), "<p>changed</p>");

        Plan plan = shop.plan(Shop.whole());

        assertThat(writing(plan))
                .extracting(step -> step.resource().toString())
                .containsExactlyInAnyOrder("assets:api", "worker:api");
    }

    @Test
    void aRemovedConsumerGoesBeforeTheUploadOfItsWorker() {
        shop.apply(Shop.whole());
        shop.server().forget();

        assertThat(shop.apply(Shop.whole().withoutConsumers()).isSuccess()).isTrue();

        assertThat(shop.writes())
                .containsExactly(
                        "DELETE /queues/q-shop-dev-tasks/consumers/c-q-shop-dev-tasks",
                        "POST /workers/scripts/shop-dev-api/assets-upload-session",
                        "POST /workers/assets/upload",
                        "PUT /workers/scripts/shop-dev-api");
    }

    @Test
    void aRemovedCronGoes() {
        shop.apply(Shop.whole());

        Plan plan = shop.plan(Shop.whole().withoutCrons());
        shop.apply(Shop.whole().withoutCrons());

        assertThat(plan.toText()).contains("- schedules api").contains("cron: 0 3 * * * -> (none)");
        assertThat(shop.account().crons("shop-dev-api")).isEmpty();
    }

    @Test
    void aWorkerThatIsNoLongerDeclaredGoes() {
        shop.apply(Shop.whole());

        assertThat(shop.apply(Shop.whole().withoutUsers()).isSuccess()).isTrue();

        assertThat(shop.account().scripts()).containsOnlyKeys("shop-dev-api");
        assertThat(shop.writes())
                .containsSubsequence("PUT /workers/scripts/shop-dev-api", "DELETE /workers/scripts/shop-dev-users");
    }

    @Test
    void aDurableObjectClassThatIsNoLongerDeclaredTakesConsent() {
        shop.apply(Shop.whole());

        assertThatThrownBy(() -> shop.plan(Shop.whole().without("COUNTER")))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("Counter")
                .hasMessageContaining("consent");

        DeployResult result =
                shop.apply(Shop.whole().without("COUNTER"), DataLossConsent.of(java.util.Set.of("Counter")));
        assertThat(result.isSuccess()).as(result.toText()).isTrue();
        assertThat(shop.script("shop-dev-api").path("exports").toString())
                .isEqualTo("{\"Counter\":{\"state\":\"deleted\",\"type\":\"durable-object\"}}");
        assertThat(shop.plan(Shop.whole().without("COUNTER")).isEmpty()).isTrue();
    }

    @Test
    void somebodyElsesWorkerOfTheSameNameIsRefusedWithItsOwner() {
        shop.account()
                .scripts()
                .put("shop-dev-api", shop.json("{\"id\":\"shop-dev-api\",\"tags\":[\"cf:service=x\"]}"));

        assertThatThrownBy(() -> shop.plan(Shop.whole()))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("com.example.Api")
                .hasMessageContaining("seems to belong to wrangler");
    }

    @Test
    void allMissingSecretsAreReportedAtOnceWithVariableAndElement() {
        Shop two = Shop.whole().with(new Binding("OTHER", "other", new SecretTarget("OTHER_KEY")));
        shop.secret("API_KEY", "");

        assertThatThrownBy(() -> shop.plan(two))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining(
                        "com.example.Api.apiKey(): the secret has no value; set the environment variable API_KEY")
                .hasMessageContaining("com.example.Api.other()")
                .hasMessageContaining("OTHER_KEY=...");
    }

    @Test
    void aFailureStopsOnlyWhatDependsOnIt() {
        shop.account()
                .fault(request -> request.line().equals("POST /d1/database")
                        ? Optional.of(
                                Reply.error(400, 7400, "no more databases").with("cf-ray", "8f-TXL"))
                        : Optional.empty());

        DeployResult result = shop.apply(Shop.whole());

        assertThat(keys(result, Status.FAILED)).containsExactly("d1-database:shop-db");
        assertThat(keys(result, Status.SKIPPED))
                .containsExactlyInAnyOrder(
                        "d1-migrations:shop-db",
                        "worker:api",
                        "worker:users",
                        "durable-object:counter",
                        "workers-dev:api",
                        "schedules:api",
                        "queue-consumer:api/tasks");
        assertThat(keys(result, Status.SUCCEEDED))
                .containsExactlyInAnyOrder("queue:tasks", "queue:failed", "kv-namespace:sessions", "assets:api");
        assertThat(result.toText())
                .contains("failed  create d1-database:shop-db (com.example.ShopDb)")
                .contains("no more databases (status 400, code 7400, ray 8f-TXL)")
                .contains("Perhaps you should: ")
                .contains("Done: 4 succeeded, 1 failed, 7 skipped");
        assertThat(result.addresses()).isEmpty();

        shop.account().repair();
        assertThat(shop.apply(Shop.whole()).isSuccess()).isTrue();
        assertThat(shop.plan(Shop.whole()).isEmpty()).isTrue();
    }

    @Test
    void aPlanIsRefusedWhenTheAccountHasMoved() {
        Plan plan = shop.plan(Shop.whole());
        shop.account().namespaces().put("kv-shop-dev-sessions", "shop-dev-sessions");

        assertThatThrownBy(() -> shop.applyExactly(Shop.whole(), plan))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining(
                        "kv-namespace:sessions: has moved since the plan was made (then: create shop-dev-sessions,");
        assertThat(shop.server().writes()).isEmpty();
    }

    @Test
    void aCircleOfServiceBindingsIsBrokenByAStandIn() {
        DeployResult result = shop.apply(Shop.whole().inACircle());

        assertThat(result.isSuccess()).as(result.toText()).isTrue();
        assertThat(shop.writes())
                .containsSubsequence(
                        "PUT /workers/scripts/shop-dev-api",
                        "PUT /workers/scripts/shop-dev-users",
                        "PUT /workers/scripts/shop-dev-api");
        assertThat(shop.plan(Shop.whole().inACircle()).isEmpty()).isTrue();
    }

    @Test
    void destroyingKeepsDataAndSaysSo() {
        shop.apply(Shop.whole());
        Plan plan = shop.planDestroy(Shop.whole(), DataLossConsent.none());

        assertThat(shop.applyExactly(Shop.whole(), plan).isSuccess()).isTrue();

        assertThat(plan.toText())
                .contains("! worker api")
                .contains("holds the objects of Counter")
                .contains("is called by a worker that is kept")
                .contains("! queue tasks")
                .contains(" kept.");
        assertThat(shop.account().scripts()).containsOnlyKeys("shop-dev-api", "shop-dev-users");
        assertThat(shop.account().crons("shop-dev-api")).isEmpty();
        assertThat(shop.queue("q-shop-dev-tasks").path("consumers").isEmpty()).isTrue();
        assertThat(shop.account().databases()).hasSize(1);
    }

    @Test
    void destroyingWithConsentLeavesNothing() {
        shop.apply(Shop.whole());
        shop.server().forget();
        Plan plan = shop.planDestroy(Shop.whole(), DataLossConsent.all());

        DeployResult result = shop.applyExactly(Shop.whole(), plan);

        assertThat(result.isSuccess()).as(result.toText()).isTrue();
        assertThat(shop.account().scripts()).isEmpty();
        assertThat(shop.account().queues()).isEmpty();
        assertThat(shop.account().databases()).isEmpty();
        assertThat(shop.account().namespaces()).isEmpty();
        assertThat(shop.writes())
                .containsSubsequence(
                        "DELETE /queues/q-shop-dev-tasks/consumers/c-q-shop-dev-tasks",
                        "DELETE /workers/scripts/shop-dev-api",
                        "DELETE /workers/scripts/shop-dev-users",
                        "DELETE /queues/q-shop-dev-tasks");
    }

    @Test
    void aCreationWhoseAnswerWasLostIsNotRepeatedWhenItIsThere() {
        shop.account().fault(request -> {
            if (request.line().equals("POST /queues") && shop.account().queues().isEmpty()) {
                shop.account()
                        .queues()
                        .put(
                                "q-shop-dev-tasks",
                                shop.json(
                                        "{\"queue_id\":\"q-shop-dev-tasks\",\"queue_name\":\"shop-dev-tasks\",\"consumers\":[]}"));
                shop.account()
                        .queues()
                        .put(
                                "q-dead-letters",
                                shop.json(
                                        "{\"queue_id\":\"q-dead-letters\",\"queue_name\":\"dead-letters\",\"consumers\":[]}"));
                return Optional.of(Reply.text(502, "text/html", "<html>bad gateway</html>"));
            }
            return Optional.empty();
        });

        DeployResult result = shop.apply(Shop.whole());

        assertThat(result.isSuccess()).as(result.toText()).isTrue();
        assertThat(shop.account().queues()).hasSize(2);
    }

    @Test
    void secretsAndTokensAreNowhereButInTheirRequests() throws Exception {
        Plan plan = shop.plan(Shop.whole());
        DeployResult result = shop.applyExactly(Shop.whole(), plan);

        String log = Files.readString(directory.resolve("target/athanor/requests.log"));
        assertThat(List.of(plan.toText(), plan.toJson(), plan.toString(), result.toText(), result.toJson(), log))
                .noneMatch(text -> text.contains("quite-secret"));
        assertThat(log)
                .contains("write  POST /client/v4/accounts/acc/queues 200")
                .contains("read   GET ");
        assertThat(shop.server().received().stream()
                        .filter(request -> request.text().contains("quite-secret-91c2")))
                .extracting(Received::line)
                .containsOnly("PUT /workers/scripts/shop-dev-api");
    }

    @Test
    void anUploadThatFailsDoesNotTellTheSecret() {
        shop.account()
                .fault(request -> request.line().equals("PUT /workers/scripts/shop-dev-api")
                        ? Optional.of(Reply.error(400, 10021, "Uncaught TypeError: x is not a function"))
                        : Optional.empty());

        DeployResult result = shop.apply(Shop.whole());

        assertThat(result.toText())
                .contains("PUT /client/v4/accounts/acc/workers/scripts/shop-dev-api: Uncaught TypeError")
                .contains("run it on the local cloud first")
                .doesNotContain("quite-secret");
    }

    private static List<PlanStep> writing(Plan plan) {
        return plan.steps().stream().filter(step -> step.action().writes()).toList();
    }

    private static List<String> keys(DeployResult result, Status status) {
        return result.with(status).stream()
                .map(outcome -> outcome.step().resource().toString())
                .toList();
    }

    @Test
    void unchangedResourcesAreCounted() {
        shop.apply(Shop.whole());

        assertThat(shop.plan(Shop.whole()).count(Action.UNCHANGED)).isEqualTo(12);
    }
}
