package dev.athanor.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.runtime.plan.Action;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.plan.ResourceKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepLogTest {

    @Test
    void aStepThatIsDoneIsOneLine() {
        RecordedLog log = new RecordedLog();
        PlanStep step = new PlanStep(
                new ResourceKey("queue", "tasks"), "shop-dev-tasks", null, Action.CREATE, "", List.of(), List.of());

        new StepLog(log).done(step, Duration.ofMillis(1_240));

        assertThat(log.lines()).containsExactly("create queue tasks (shop-dev-tasks): done in 1.2 s");
    }
}
