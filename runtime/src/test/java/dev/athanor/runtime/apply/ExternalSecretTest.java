package dev.athanor.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.manifest.Binding;
import dev.athanor.manifest.SecretTarget;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanRefusedException;
import dev.athanor.runtime.testing.Shop;
import dev.athanor.runtime.testing.ShopDeployment;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The value of an external secret is the account's, and no upload brings another one. */
class ExternalSecretTest {

    private static final Shop DECLARED =
            Shop.whole().with(new Binding("ROTATED", "rotated", new SecretTarget("ROTATED_KEY", true)));

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
    void theFirstValueComesFromTheEnvironmentAndIsNotCompared() {
        shop.secret("ROTATED_KEY", "quite-secret-first");
        Plan plan = shop.plan(DECLARED);

        assertThat(plan.toJson()).contains("bindings.ROTATED").doesNotContain("quite-secret");
        assertThat(shop.applyExactly(DECLARED, plan).isSuccess()).isTrue();
        assertThat(value()).isEqualTo("quite-secret-first");

        shop.secret("ROTATED_KEY", "quite-secret-never-sent");
        assertThat(shop.plan(DECLARED).isEmpty()).isTrue();
        shop.secret("ROTATED_KEY", "");
        assertThat(shop.plan(DECLARED).isEmpty()).isTrue();
    }

    @Test
    void anUploadKeepsTheValueThatSomebodyElseHasSet() throws Exception {
        shop.secret("ROTATED_KEY", "quite-secret-first");
        shop.apply(DECLARED);
        ((ObjectNode) secret()).put("text", "rotated-elsewhere");
        Files.writeString(directory.resolve("api.ts"), "export default { changed: 1 };");

        assertThat(shop.plan(DECLARED).toText()).contains("~ worker api").doesNotContain("ROTATED");
        assertThat(shop.apply(DECLARED).isSuccess()).isTrue();

        assertThat(value()).isEqualTo("rotated-elsewhere");
        assertThat(shop.plan(DECLARED).isEmpty()).isTrue();
    }

    @Test
    void withoutAnyValueThePlanIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> shop.plan(DECLARED))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining(
                        "com.example.Api.rotated(): the secret is external, and the worker shop-dev-api has no value of"
                                + " ROTATED yet; set it there (npx wrangler secret put ROTATED --name shop-dev-api)")
                .hasMessageContaining("the environment variable ROTATED_KEY");
    }

    @Test
    void oneThatSomebodyDeletedIsMissedByTheNextPlan() {
        shop.secret("ROTATED_KEY", "quite-secret-first");
        shop.apply(DECLARED);
        ((tools.jackson.databind.node.ArrayNode) shop.script("shop-dev-api").path("bindings"))
                .removeIf(binding -> binding.path("name").asString().equals("ROTATED"));
        shop.secret("ROTATED_KEY", "");

        assertThatThrownBy(() -> shop.plan(DECLARED)).hasMessageContaining("has no value of ROTATED yet");

        shop.secret("ROTATED_KEY", "quite-secret-second");
        assertThat(shop.apply(DECLARED).isSuccess()).isTrue();
        assertThat(value()).isEqualTo("quite-secret-second");
    }

    @Test
    void aFirstValueThatChangedAfterThePlanIsNoticed() {
        shop.secret("ROTATED_KEY", "quite-secret-first");
        Plan plan = shop.plan(DECLARED);
        shop.secret("ROTATED_KEY", "quite-secret-second");

        assertThatThrownBy(() -> shop.applyExactly(DECLARED, plan)).hasMessageContaining("worker:api: has moved");
    }

    private JsonNode secret() {
        return shop.script("shop-dev-api")
                .path("bindings")
                .valueStream()
                .filter(binding -> binding.path("name").asString().equals("ROTATED"))
                .findFirst()
                .orElseThrow();
    }

    private String value() {
        return secret().path("text").asString();
    }
}
