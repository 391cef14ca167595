package dev.athanor.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.runtime.plan.ResourceKey;
import org.junit.jupiter.api.Test;

class ConsentsTest {

    private static final ResourceKey TASKS = new ResourceKey("queue", "tasks");
    private static final ResourceKey DB = new ResourceKey("d1-database", "db");

    @Test
    void nothingIsGivenUpUnlessSaid() {
        assertThat(Consents.of(null).covers(TASKS, "shop-dev-tasks")).isFalse();
        assertThat(Consents.of(" ").covers(TASKS, "shop-dev-tasks")).isFalse();
    }

    @Test
    void allIsEverything() {
        assertThat(Consents.of("all").covers(TASKS, "shop-dev-tasks")).isTrue();
    }

    @Test
    void namesAreSeparatedByCommas() {
        assertThat(Consents.of("queue:tasks, other").covers(TASKS, "shop-dev-tasks"))
                .isTrue();
        assertThat(Consents.of("queue:tasks, other").covers(DB, "shop-dev-db")).isFalse();
        assertThat(Consents.of("x,,shop-dev-db").covers(DB, "shop-dev-db")).isTrue();
    }
}
