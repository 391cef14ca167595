package dev.athanor.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.runtime.plan.Action;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanRefusedException;
import dev.athanor.runtime.plan.VersionChoice;
import dev.athanor.runtime.plan.VersionLabel;
import dev.athanor.runtime.problem.ProblemException;
import dev.athanor.runtime.testing.Reply;
import dev.athanor.runtime.testing.Shop;
import dev.athanor.runtime.testing.ShopDeployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class VersionsTest {

    private static final String API = "shop-dev-api";

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
    void aVersionIsUploadedOfWhatDiffersAndNothingElseIsWritten() throws Exception {
        shop.apply(plain());
        shop.account().previews(API);
        code("export default { two };");
        shop.server().forget();

        Plan plan = plan(version("pr-123"), plain().consumerBatch(20).withoutCrons());
        DeployResult result = apply(version("pr-123"), plain().consumerBatch(20).withoutCrons());

        assertThat(plan.toText())
                .contains("+ version api", "is uploaded and not deployed; 100 % ", "tag: pr-123", "alias: pr-123")
                .doesNotContain("schedules", "queue-consumer");
        assertThat(plan.toJson()).contains("\"kind\" : \"version\"");
        assertThat(shop.writes())
                .filteredOn(line -> !line.contains("assets"))
                .containsExactly("POST /workers/scripts/" + API + "/versions");
        assertThat(shop.account().deployed(API)).isEqualTo("100 % v1");
        JsonNode sent = shop.account().versions(API).get(0).path("sent");
        assertThat(sent.path("annotations").path("workers/tag").asString()).isEqualTo("pr-123");
        assertThat(sent.path("annotations").path("workers/message").asString())
                .matches("Deployed by Athanor \\[athanor:hash=[0-9a-f]{16}\\.[0-9a-f]{32}]");
        assertThat(sent.path("limits").path("cpu_ms").asInt()).isEqualTo(50);
        assertThat(sent.has("observability") || sent.has("tags")).isFalse();
        assertThat(String.valueOf(result.previews().get("api")))
                .matches("\\[https://[0-9a-f]{8}-shop-dev-api\\.team\\.workers\\.dev, "
                        + "https://pr-123-shop-dev-api\\.team\\.workers\\.dev]");
        assertThat(result.addresses()).isEmpty();
        assertThat(result.toText()).contains("api (preview)  https://pr-123-shop-dev-api");
    }

    @Test
    void theSameVersionIsNotUploadedTwiceAndItsAddressIsToldAgain() throws Exception {
        shop.apply(plain());
        shop.account().previews(API);
        code("export default { two };");
        apply(version("pr-123"), plain());
        shop.server().forget();

        DeployResult again = apply(version("pr-123"), plain());

        assertThat(shop.server().writes()).isEmpty();
        assertThat(again.previews().get("api")).hasSize(2);
        code("export default { three };");
        apply(version("pr-123"), plain());
        assertThat(shop.account().versions(API)).hasSize(3);
    }

    @Test
    void whatIsDeployedAsDeclaredTakesNoVersion() {
        shop.apply(plain());

        assertThat(plan(version("pr-1"), plain()).isEmpty()).isTrue();
    }

    @Test
    void aPromotedVersionIsDeployedSoThatADeploymentHasNothingToDo() throws Exception {
        shop.apply(plain());
        code("export default { two };");
        apply(version("pr-123"), plain());

        Plan plan = plan(promote("pr-123", "100"), plain());
        apply(promote("pr-123", "100"), plain());

        assertThat(plan.toText())
                .contains("~ deployment api", "one version answers all requests", " (pr-123): (none) -> 100 %");
        assertThat(shop.account().deployed(API)).isEqualTo("100 % v2");
        Plan deployment = shop.plan(plain());
        assertThat(deployment.isEmpty()).as(deployment.toText()).isTrue();
        assertThat(plan(promote("pr-123", "100"), plain()).isEmpty()).isTrue();
    }

    @Test
    void aGradualDeploymentSharesTheRequestsWithTheVersionThatHasMostOfThem() throws Exception {
        shop.apply(plain());
        code("export default { two };");
        apply(version("two"), plain());
        code("export default { three };");
        apply(version("three"), plain());

        apply(promote("two", "10"), plain());
        assertThat(shop.account().deployed(API)).isEqualTo("10 % v2, 90 % v1");
        apply(promote("two", "40%"), plain());
        assertThat(shop.account().deployed(API)).isEqualTo("40 % v2, 60 % v1");
        apply(promote("three", "5"), plain());
        assertThat(shop.account().deployed(API)).isEqualTo("5 % v3, 95 % v1");
    }

    @Test
    void aDeploymentSaysThatItEndsAGradualOne() throws Exception {
        shop.apply(plain());
        code("export default { two };");
        apply(version("two"), plain());
        apply(promote("two", "10"), plain());

        Plan plan = shop.plan(plain());

        assertThat(plan.warnings()).hasSize(1);
        assertThat(plan.toText())
                .contains("Warning: com.example.Api: is in a gradual deployment (10 % ", "(two), 90 % ")
                .contains("another version answers than was uploaded last");
        assertThat(plan.toJson()).contains("\"warnings\"", "gradual deployment");
        shop.apply(plain());
        assertThat(shop.account().deployed(API)).isEqualTo("100 % v3");
        assertThat(shop.plan(plain()).warnings()).isEmpty();
    }

    @Test
    void aRollbackLeadsToTheLastVersionBeforeAndADeploymentSeesThatItIsNotAsDeclared() throws Exception {
        shop.apply(plain());
        code("export default { two };");
        shop.apply(plain());
        assertThat(shop.account().deployed(API)).isEqualTo("100 % v2");

        apply(rollback(VersionChoice.of(null, null, Set.of())), plain());

        assertThat(shop.account().deployed(API)).isEqualTo("100 % v1");
        Plan deployment = shop.plan(plain());
        assertThat(deployment.count(Action.UPDATE)).isEqualTo(1);
        assertThat(deployment.toText()).contains("another version answers than was uploaded last");
        shop.apply(plain());
        assertThat(shop.account().deployed(API)).isEqualTo("100 % v3");
        String first = shop.account().versions(API).get(2).path("id").asString();
        apply(rollback(VersionChoice.of(null, first.substring(0, 8), Set.of("api"))), plain());
        assertThat(shop.account().deployed(API)).isEqualTo("100 % v1");
    }

    @Test
    void aRollbackOfSeveralWorkersAtOnceIsRefusedUntilSomebodySaysWhich() throws Exception {
        shop.apply(plain());
        code("export default { two };");
        Files.writeString(directory.resolve("users.ts"), "export default { two };");
        shop.apply(plain());

        assertThatThrownBy(() -> plan(rollback(VersionChoice.of(null, null, Set.of())), plain()))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("several workers")
                .hasMessageContaining("api to ")
                .hasMessageContaining("users to ");

        apply(rollback(VersionChoice.of(null, null, Set.of("users"))), plain());
        assertThat(shop.account().deployed("shop-dev-users")).isEqualTo("100 % v1");
        assertThat(shop.account().deployed(API)).isEqualTo("100 % v2");
    }

    @Test
    void whatAVersionCannotBeIsSaidBeforeAnythingIsSent() throws Exception {
        assertThatThrownBy(() -> plan(version("pr-1"), plain()))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("the account has no worker shop-dev-api yet");
        shop.apply(plain());

        assertThatThrownBy(() -> plan(version("pr-1"), Shop.whole()))
                .hasMessageContaining("Durable Object classes of shop-dev-api change from [] to [Counter]");
        assertThatThrownBy(() -> plan(promote("absent", "100"), plain()))
                .hasMessageContaining("has no worker with the version absent");
        assertThatThrownBy(() -> plan(
                        new Aim.Promote(
                                VersionChoice.of("pr-1", null, Set.of("nobody")),
                                VersionChoice.percentage("100"),
                                null,
                                false),
                        plain()))
                .hasMessageContaining("nobody: is not the id or the name of a worker");
        assertThatThrownBy(() -> plan(rollback(VersionChoice.of(null, null, Set.of())), plain()))
                .hasMessageContaining("no worker with an earlier version");
        String only = shop.account().versions(API).get(0).path("id").asString();
        assertThatThrownBy(() -> plan(
                        new Aim.Promote(
                                VersionChoice.of(null, only, Set.of()), VersionChoice.percentage("10"), null, false),
                        plain()))
                .hasMessageContaining("is the only version that is deployed");
        assertThat(shop.account().versions(API)).hasSize(1);
    }

    @Test
    void whatIsNoLabelNoChoiceAndNoPercentageIsRefused() {
        for (String tag : List.of("", "x".repeat(101))) {
            assertThatThrownBy(() -> VersionLabel.of(tag, null, null)).isInstanceOf(ProblemException.class);
        }
        assertThatThrownBy(() -> VersionLabel.of("a", null, "No")).hasMessageContaining("preview alias");
        assertThatThrownBy(() -> VersionLabel.of("a", "x".repeat(801), null)).hasMessageContaining("message");
        assertThat(VersionLabel.of("v1.2", null, null).alias()).isNull();
        for (String percentage : List.of("-1", "101", "1.234", "half", "")) {
            assertThatThrownBy(() -> VersionChoice.percentage(percentage)).hasMessageContaining("percentage");
        }
        assertThatThrownBy(() -> VersionChoice.of("a", "0a1b2c3d", Set.of())).hasMessageContaining("not by both");
        assertThatThrownBy(() -> VersionChoice.of(null, "0a1b", Set.of())).hasMessageContaining("first eight digits");
    }

    @Test
    void versionsOfDifferentExportsDoNotShareTheRequests() throws Exception {
        shop.apply(plain());
        String one = shop.account().versions(API).get(0).path("id").asString();
        shop.apply(Shop.whole());

        assertThatThrownBy(() -> plan(
                        new Aim.Promote(
                                VersionChoice.of(null, one, Set.of()), VersionChoice.percentage("50"), null, false),
                        Shop.whole()))
                .hasMessageContaining("do not export the same classes");
    }

    @Test
    void aNewBindingsResourceIsMadeForTheVersionAndMigrationsOfWhatIsThereAreLeftAlone() throws Exception {
        shop.apply(plain().without("SESSIONS"));
        shop.account().namespaces().clear();
        Files.writeString(directory.resolve("migrations/0011_more.sql"), "SELECT 1;");
        shop.server().forget();

        Plan plan = plan(version("pr-1"), plain());
        apply(version("pr-1"), plain());

        assertThat(plan.toText()).contains("Warning: com.example.ShopDb: has not had 0011_more.sql");
        assertThat(shop.writes())
                .filteredOn(line -> !line.contains("assets"))
                .containsExactly("POST /storage/kv/namespaces", "POST /workers/scripts/" + API + "/versions");
    }

    @Test
    void anUploadWhoseAnswerIsLostIsNotSentTwice() throws Exception {
        shop.apply(plain());
        code("export default { two };");
        boolean[] lost = new boolean[1];
        shop.account().fault(request -> {
            if (lost[0] || !request.line().equals("POST /workers/scripts/" + API + "/versions")) {
                return Optional.empty();
            }
            lost[0] = true;
            shop.account().apply(request);
            return Optional.of(Reply.error(502, 0, "lost"));
        });

        DeployResult result = apply(version("pr-1"), plain());

        assertThat(result.isSuccess()).as(result.toText()).isTrue();
        assertThat(shop.account().versions(API)).hasSize(2);
    }

    @Test
    void theListTellsWhatAnswersAndWhatWasSaid() throws Exception {
        shop.apply(plain());
        code("export default { two };");
        apply(new Aim.UploadVersion(VersionLabel.of("pr-123", "Cart with vouchers", null)), plain());
        apply(promote("pr-123", "12.5"), plain());

        VersionList list = shop.versions(plain());

        assertThat(list.toText())
                .containsPattern("api +[0-9a-f-]{10,} +pr-123 +12\\.5 % +2026-11-22T20:02:00Z +Cart with vouchers\n")
                .containsPattern("api +[0-9a-f-]{10,} +- +87\\.5 % +2026-11-22T20:01:00Z +Deployed by Athanor\n");
        assertThat(list.toJson())
                .contains("\"percentage\" : 12.5", "\"tag\" : \"pr-123\"")
                .doesNotContain("athanor:hash");
    }

    /** Without Durable Objects, which have no previews. */
    private static Shop plain() {
        return Shop.whole().without("COUNTER");
    }

    private void code(String text) throws IOException {
        Files.writeString(directory.resolve("api.ts"), text);
    }

    private static Aim version(String tag) {
        return new Aim.UploadVersion(VersionLabel.of(tag, null, null));
    }

    private static Aim promote(String tag, String percentage) {
        return new Aim.Promote(
                VersionChoice.of(tag, null, Set.of()), VersionChoice.percentage(percentage), null, false);
    }

    private static Aim rollback(VersionChoice choice) {
        return new Aim.Rollback(choice, null, false);
    }

    private Plan plan(Aim aim, Shop stack) {
        return shop.plan(aim, stack);
    }

    private DeployResult apply(Aim aim, Shop stack) {
        DeployResult result = shop.applyExactly(stack, shop.plan(aim, stack));
        assertThat(result.isSuccess()).as(result.toText()).isTrue();
        return result;
    }
}
