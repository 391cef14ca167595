package dev.athanor.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.oracles.JsonSchemas;
import dev.athanor.runtime.apply.StepOutcome.Status;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanFile;
import dev.athanor.runtime.plan.PlanRefusedException;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.testing.Reply;
import dev.athanor.runtime.testing.Shop;
import dev.athanor.runtime.testing.ShopDeployment;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator reads after an apply, and what a build does. */
class ReportTest {

    @TempDir
    Path directory;

    private ShopDeployment shop;

    @BeforeEach
    void begin() throws Exception {
        shop = new ShopDeployment(directory);
        write(
                "com/example/Api.java",
                "package com.example;\n\n@Worker\npublic interface Api {\n    @Secret\n    String apiKey();\n}\n");
        write("com/example/ShopDb.java", "package com.example;\n\n// interface ShopDb\npublic interface ShopDb {}\n");
    }

    @AfterEach
    void end() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST /queues, queue:failed",
        "POST /storage/kv/namespaces, kv-namespace:sessions",
        "POST /d1/database, d1-database:shop-db",
        "POST /d1/database/d1-shop-dev-shop-db/query, d1-migrations:shop-db",
        "POST /workers/scripts/shop-dev-api/assets-upload-session, assets:api",
        "PUT /workers/scripts/shop-dev-users, worker:users",
        "PUT /workers/scripts/shop-dev-api, worker:api",
        "PUT /workers/scripts/shop-dev-api/schedules, schedules:api",
        "POST /workers/scripts/shop-dev-api/subdomain, workers-dev:api",
        "POST /queues/q-shop-dev-tasks/consumers, queue-consumer:api/tasks"
    })
    void whatFailsStopsOnlyWhatDependsOnIt(String call, String resource) throws Exception {
        Plan plan = shop.plan(Shop.whole());
        shop.account()
                .fault(request -> request.line().equals(call)
                        ? Optional.of(Reply.error(400, 4242, "no").with("cf-ray", "8f-TXL"))
                        : Optional.empty());

        DeployResult result = shop.applyExactly(Shop.whole(), plan);

        assertThat(keys(result, Status.FAILED)).contains(ResourceKey.of(resource));
        for (StepOutcome outcome : result.outcomes()) {
            boolean blocked = outcome.step().after().stream()
                    .anyMatch(before -> !keys(result, Status.SUCCEEDED).contains(before));
            assertThat(outcome.status() == Status.SKIPPED)
                    .as(outcome.toString())
                    .isEqualTo(blocked);
        }
        assertThat(result.outcomes())
                .extracting(StepOutcome::step)
                .containsExactlyElementsOf(plan.steps().stream()
                        .filter(step -> step.action().writes())
                        .toList());
        assertThat(result.isSuccess()).isFalse();
        assertThat(result.toText())
                .contains("failed  create " + resource, "code 4242, ray 8f-TXL", "Perhaps you should: ");
        assertThat(result.toJson()).contains("\"code\" : 4242", "\"ray\" : \"8f-TXL\"");
        assertThat(violations("result", result.toJson())).isEmpty();

        shop.account().repair();
        assertThat(shop.apply(Shop.whole()).isSuccess()).isTrue();
        assertThat(shop.plan(Shop.whole()).isEmpty()).isTrue();
    }

    @Test
    void aFailureSaysWhereItIsDeclared() {
        shop.account()
                .fault(request -> request.line().equals("POST /d1/database")
                        ? Optional.of(Reply.error(400, 7400, "no more databases"))
                        : Optional.empty());

        DeployResult result = shop.apply(Shop.whole());

        assertThat(result.toText())
                .contains(
                        "failed  create d1-database:shop-db (com.example.ShopDb, src/main/java/com/example/ShopDb.java:4)")
                .contains("skipped  create worker:api (com.example.Api, src/main/java/com/example/Api.java:4)");
        assertThat(result.toJson()).contains("\"place\" : \"src/main/java/com/example/Api.java:4\"");
    }

    @Test
    void aRefusalSaysWhereItIsDeclared() {
        shop.secret("API_KEY", "");

        assertThatThrownBy(() -> shop.plan(Shop.whole()))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining(
                        "com.example.Api.apiKey() (src/main/java/com/example/Api.java:6): the secret has no value");
    }

    @Test
    void whatFailsIsReportedWhenTheStageGoesToo() {
        shop.apply(Shop.whole());
        Plan plan = shop.planDestroy(Shop.whole(), DataLossConsent.all());
        shop.account()
                .fault(request -> request.line().equals("DELETE /workers/scripts/shop-dev-api")
                        ? Optional.of(Reply.error(400, 4242, "no"))
                        : Optional.empty());

        DeployResult result = shop.applyExactly(Shop.whole(), plan);

        assertThat(keys(result, Status.FAILED)).containsExactly(ResourceKey.of("worker:api"));
        assertThat(result.isSuccess()).isFalse();
        shop.account().repair();
        assertThat(shop.applyExactly(Shop.whole(), shop.planDestroy(Shop.whole(), DataLossConsent.all()))
                        .isSuccess())
                .isTrue();
        assertThat(shop.account().scripts()).isEmpty();
        assertThat(shop.account().queues()).isEmpty();
    }

    @Test
    void plansFitThePublishedSchema() throws Exception {
        List<Plan> plans = new ArrayList<>(List.of(shop.plan(Shop.whole())));
        shop.apply(Shop.whole());
        plans.add(shop.plan(Shop.whole().consumerBatch(20).withoutUsers()));
        plans.add(shop.planDestroy(Shop.whole(), DataLossConsent.none()));
        PlanFileTest.aims()
                .map(aim -> new Plan(
                        "a",
                        "b",
                        "c",
                        "d",
                        aim,
                        List.<PlanStep>of(),
                        List.of(),
                        plans.get(0).declared()))
                .forEach(plans::add);

        for (Plan plan : plans) {
            assertThat(violations("plan", plan.toJson())).as(plan.toJson()).isEmpty();
        }
    }

    @Test
    void theSchemaRefusesWhatIsNoPlan() throws Exception {
        String json = shop.plan(Shop.whole()).toJson();

        for (String other : List.of(
                json.replace("\"format\" : 1", "\"format\" : 2"),
                json.replaceFirst("\"action\" : \"create\"", "\"action\" : \"make\""),
                json.replaceFirst("\"kind\" : \"deploy\",", "\"kind\" : \"deploy\", \"tag\" : \"x\","),
                json.replaceFirst("\"basis\" : null", "\"bases\" : null"))) {
            assertThat(other).isNotEqualTo(json);
            assertThat(violations("plan", other)).isNotEmpty();
        }
    }

    @Test
    void resultFilesFitTheirSchema() throws Exception {
        ResultFile file = new ResultFile(directory.resolve("out"));
        Plan plan = shop.plan(Shop.whole());
        file.write(plan);
        assertThat(violations("result", read())).isEmpty();
        assertThat(read()).contains("\"changes\" : true");

        file.write(shop.applyExactly(Shop.whole(), plan));
        assertThat(violations("result", read())).isEmpty();
        assertThat(read()).contains("\"applied\" : true");

        assertThatThrownBy(() -> shop.applyExactly(Shop.whole(), plan))
                .isInstanceOfSatisfying(PlanRefusedException.class, file::write);
        assertThat(violations("result", read())).isEmpty();
        assertThat(read()).contains("\"success\" : false", "has moved since");

        file.begin();
        assertThat(directory.resolve("out/result.json")).doesNotExist();
        PlanFile.write(directory.resolve("plan.json"), plan);
    }

    private String read() throws Exception {
        return Files.readString(directory.resolve("out/result.json"));
    }

    private List<String> violations(String name, String json) throws Exception {
        Path file = directory.resolve("checked.json");
        Files.writeString(file, json);
        return JsonSchemas.violations(schema(name), file);
    }

    private static Path schema(String name) throws URISyntaxException {
        String room = name.equals("plan") ? "plan/" : "apply/";
        return Path.of(
                Objects.requireNonNull(Plan.class.getResource("/dev/athanor/runtime/" + room + name + ".schema.json"))
                        .toURI());
    }

    private static List<ResourceKey> keys(DeployResult result, Status status) {
        return result.with(status).stream()
                .map(outcome -> outcome.step().resource())
                .toList();
    }

    private void write(String file, String text) throws Exception {
        Path path = directory.resolve("src/main/java").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
