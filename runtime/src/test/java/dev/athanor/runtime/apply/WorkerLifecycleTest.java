package dev.athanor.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.manifest.Binding;
import dev.athanor.manifest.CacheSettings;
import dev.athanor.manifest.JsonTarget;
import dev.athanor.manifest.KeyAlgorithmSettings;
import dev.athanor.manifest.LogSettings;
import dev.athanor.manifest.ObservabilitySettings;
import dev.athanor.manifest.PlacementSettings;
import dev.athanor.manifest.RuntimeSettings;
import dev.athanor.manifest.SecretKeyTarget;
import dev.athanor.manifest.SourceFile;
import dev.athanor.runtime.plan.Action;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanRefusedException;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.testing.Shop;
import dev.athanor.runtime.testing.ShopDeployment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How settings are sent and put right, and how workers and stores are taken over and left behind. */
class WorkerLifecycleTest {

    private static final String KEY = "a2V5LWNhbmFyeS03ZDJm";

    private static final RuntimeSettings EVERYTHING = new RuntimeSettings(
            new ObservabilitySettings(true, 1.0, new LogSettings(true, 0.5, false, true, List.of("grafana")), null),
            true,
            List.of("com.example.Users"),
            new CacheSettings(true, false),
            null,
            new PlacementSettings(null, "aws:eu-central-1", null, null));

    @TempDir
    private Path directory;

    private ShopDeployment shop;

    @BeforeEach
    void begin() throws Exception {
        shop = new ShopDeployment(directory);
    }

    @AfterEach
    void end() {
        shop.close();
    }

    private static Shop everything() {
        return Shop.whole().settings(EVERYTHING);
    }

    @Test
    void allSettingsAreSentInCloudflaresWords() {
        shop.apply(everything());

        JsonNode metadata = shop.script("shop-dev-api");
        assertThat(metadata.path("observability"))
                .hasToString("{\"enabled\":true,\"head_sampling_rate\":1.0,\"logs\":{\"destinations\":[\"grafana\"],"
                        + "\"enabled\":true,\"head_sampling_rate\":0.5,\"invocation_logs\":false,\"persist\":true}}");
        assertThat(metadata.path("placement")).hasToString("{\"mode\":\"targeted\",\"region\":\"aws:eu-central-1\"}");
        assertThat(metadata.path("cache_options")).hasToString("{\"cross_version_cache\":false,\"enabled\":true}");
        assertThat(metadata.path("tail_consumers")).hasToString("[{\"service\":\"shop-dev-users\"}]");
        assertThat(metadata.path("logpush").asBoolean()).isTrue();
    }

    @Test
    void aTailConsumerIsUploadedBeforeWhomItHears() {
        shop.apply(everything().without("USERS"));

        assertThat(shop.writes())
                .containsSubsequence("PUT /workers/scripts/shop-dev-users", "PUT /workers/scripts/shop-dev-api");
    }

    @Test
    void aTailConsumerThatIsNoLongerDeclaredGoes() {
        shop.apply(everything());

        Plan plan = shop.plan(Shop.whole());
        shop.apply(Shop.whole());

        assertThat(plan.toText()).contains("tail_consumers: shop-dev-users -> (none)");
        assertThat(shop.script("shop-dev-api").path("tail_consumers").isEmpty()).isTrue();
    }

    @Test
    void whatWasChangedElsewhereIsShownAndPutRight() {
        shop.apply(everything());
        ObjectNode script = (ObjectNode) shop.script("shop-dev-api");
        script.put("logpush", false);
        ((ObjectNode) script.path("observability").path("logs")).put("head_sampling_rate", 1);

        Plan plan = shop.plan(everything());

        assertThat(plan.toText())
                .contains("was changed outside of Athanor")
                .contains("logpush: false -> true")
                .contains("observability.logs.head_sampling_rate: 1 -> 0.5");
        assertThat(shop.apply(everything()).isSuccess()).isTrue();
        assertThat(shop.script("shop-dev-api").path("logpush").asBoolean()).isTrue();
        assertThat(shop.plan(everything()).isEmpty()).isTrue();
    }

    @Test
    void aNumberInAnotherNotationIsTheSame() {
        shop.apply(everything());
        ((ObjectNode) shop.script("shop-dev-api").path("observability")).put("head_sampling_rate", 1);

        assertThat(shop.plan(everything()).isEmpty()).isTrue();
    }

    @Test
    void somebodyElsesWorkerIsTakenOverWhenThatIsDeclared() {
        shop.account()
                .scripts()
                .put("shop-dev-api", shop.json("{\"id\":\"shop-dev-api\",\"tags\":[\"cf:service=x\"]}"));
        Shop adopting = Shop.whole().adopting("Api");

        Plan plan = shop.plan(adopting);
        shop.apply(adopting);

        assertThat(step(plan, "worker:api").action()).isEqualTo(Action.ADOPT);
        assertThat(plan.toText())
                .contains("belongs to wrangler so far, and is taken over")
                .contains("1 to adopt");
        assertThat(shop.script("shop-dev-api").path("tags").toString()).contains("athanor:app=shop");
        assertThat(shop.plan(adopting).isEmpty()).isTrue();
    }

    @Test
    void aQueueOfAnotherNameThatTheStageHasNotCreatedIsRefused() {
        someQueue();

        assertThatThrownBy(() -> shop.plan(Shop.whole()))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("com.example.Failed")
                .hasMessageContaining("adopt = true");
    }

    @Test
    void aQueueIsTakenOverWhenThatIsDeclared() {
        someQueue();
        Shop adopting = Shop.whole().adopting("Failed");

        Plan plan = shop.plan(adopting);
        shop.apply(adopting);

        assertThat(step(plan, "queue:failed").action()).isEqualTo(Action.ADOPT);
        assertThat(shop.plan(Shop.whole()).isEmpty()).isTrue();
    }

    @Test
    void aWorkerThatIsRetainedStaysWithAllThatItUses() {
        shop.apply(Shop.whole().retained());

        Plan destroy = shop.planDestroy(Shop.whole().retained(), DataLossConsent.all());
        shop.applyExactly(Shop.whole().retained(), destroy);

        assertThat(destroy.toText()).contains("is retained, as its declaration says");
        assertThat(shop.account().scripts()).containsOnlyKeys("shop-dev-api", "shop-dev-users");
        assertThat(shop.account().crons("shop-dev-api")).isNotEmpty();
        assertThat(shop.queue("q-shop-dev-tasks").path("consumers").isEmpty()).isFalse();
        assertThat(shop.account().databases()).hasSize(1);
    }

    @Test
    void aWorkerWhoseRetentionIsNewIsTaggedSo() {
        shop.apply(Shop.whole());

        assertThat(shop.plan(Shop.whole().retained()).toText()).contains("retain: false -> true");
    }

    @Test
    void aKeyIsSentAndNowhereElse() {
        shop.secret("SIGNING_KEY", "-----BEGIN PRIVATE KEY-----\n" + KEY + "\n-----END PRIVATE KEY-----\n");
        Shop signing = Shop.whole().with(key());

        Plan plan = shop.plan(signing);
        shop.apply(signing);

        assertThat(shop.script("shop-dev-api").path("bindings").toString()).contains("\"key_base64\":\"" + KEY + "\"");
        assertThat(plan.toText() + plan.toJson()).contains("SIGNING_KEY").doesNotContain(KEY);
        assertThat(shop.plan(signing).isEmpty()).isTrue();
    }

    @Test
    void aKeyThatIsNoBase64IsRefusedWithoutBeingShown() {
        shop.secret("SIGNING_KEY", "no key at all!");

        assertThatThrownBy(() -> shop.plan(Shop.whole().with(key())))
                .hasMessageContaining("SIGNING_KEY must hold the key in Base64")
                .hasMessageNotContaining("no key at all");
    }

    @Test
    void aJsonFileThatHasChangedSinceItWasCompiledIsRefused() {
        Binding limits =
                new Binding("LIMITS", "limits", new JsonTarget("{}", SourceFile.of("users.ts", "something else")));

        assertThatThrownBy(() -> shop.plan(Shop.whole().with(limits)))
                .hasMessageContaining("com.example.Api.limits()")
                .hasMessageContaining("users.ts is not as it was");
    }

    private void someQueue() {
        shop.account()
                .queues()
                .put("q-x", shop.json("{\"queue_id\":\"q-x\",\"queue_name\":\"dead-letters\",\"consumers\":[]}"));
    }

    private static Binding key() {
        return new Binding(
                "SIGNING_KEY",
                "signingKey",
                new SecretKeyTarget(
                        "SIGNING_KEY", new KeyAlgorithmSettings("Ed25519", null, null), "pkcs8", List.of("sign")));
    }

    private static PlanStep step(Plan plan, String resource) {
        return plan.steps().stream()
                .filter(step -> step.resource().toString().equals(resource))
                .findFirst()
                .orElseThrow();
    }
}
