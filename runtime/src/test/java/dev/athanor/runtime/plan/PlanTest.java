package dev.athanor.runtime.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final ResourceKey QUEUE = new ResourceKey("queue", "tasks");
    private static final ResourceKey CONSUMER = new ResourceKey("queue-consumer", "api/tasks");

    private static final Plan PLAN = new Plan(
            "shop",
            "dev",
            "the local cloud",
            "acc",
            Aim.Deploy.SILENTLY,
            List.of(
                    new PlanStep(
                            QUEUE,
                            "shop-dev-tasks",
                            "com.example.Tasks",
                            Action.CREATE,
                            "is not in the account",
                            List.of(),
                            List.of()),
                    new PlanStep(
                            CONSUMER,
                            "shop-dev-tasks",
                            null,
                            Action.UPDATE,
                            "differs from its declaration",
                            List.of(new FieldChange("batch_size", "10", "15"), new FieldChange("cron", null, "x")),
                            List.of(QUEUE)),
                    new PlanStep(
                            new ResourceKey("worker", "api"), "n", null, Action.UNCHANGED, "r", List.of(), List.of())),
            List.of(),
            new TreeMap<>());

    @Test
    void aPlanIsShownStepByStepWithoutWhatIsUnchanged() {
        assertThat(PLAN.toText()).isEqualTo("""
                        shop, stage dev, on the local cloud

                          + queue tasks               shop-dev-tasks  com.example.Tasks
                              is not in the account
                          ~ queue-consumer api/tasks  shop-dev-tasks
                              differs from its declaration
                              batch_size: 10 -> 15
                              cron: (none) -> x

                        Plan: 1 to create, 1 to update, 0 to delete, 1 unchanged.
                        """);
    }

    @Test
    void aPlanWithNothingToDoSaysSo() {
        Plan empty = new Plan(
                "shop", "dev", "x", "acc", Aim.Deploy.SILENTLY, PLAN.steps().subList(2, 3), List.of(), new TreeMap<>());

        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.summary()).isEqualTo("Plan: nothing to do, 1 unchanged.");
    }

    @Test
    void theJsonHoldsEverything() {
        assertThat(PLAN.toJson())
                .contains("\"format\" : 1")
                .contains("\"resource\" : \"queue-consumer:api/tasks\"")
                .contains("\"before\" : null")
                .contains("\"after\" : [\n        \"queue:tasks\"\n      ]")
                .doesNotContain("\r")
                .endsWith("}\n");
    }

    @Test
    void consentCoversWhatItNamesByKeyIdOrName() {
        assertThat(DataLossConsent.none().covers(QUEUE, "n")).isFalse();
        assertThat(DataLossConsent.all().covers(QUEUE, "n")).isTrue();
        assertThat(DataLossConsent.of(Set.of("queue:tasks")).covers(QUEUE, "n")).isTrue();
        assertThat(DataLossConsent.of(Set.of("tasks")).covers(QUEUE, "n")).isTrue();
        assertThat(DataLossConsent.of(Set.of("shop-dev-tasks")).covers(QUEUE, "shop-dev-tasks"))
                .isTrue();
        assertThat(DataLossConsent.of(Set.of("queue:other")).covers(QUEUE, "n")).isFalse();
    }
}
