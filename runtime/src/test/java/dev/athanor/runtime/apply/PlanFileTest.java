package dev.athanor.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.runtime.plan.Action;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanFile;
import dev.athanor.runtime.plan.PlanRefusedException;
import dev.athanor.runtime.plan.VersionChoice;
import dev.athanor.runtime.problem.ProblemException;
import dev.athanor.runtime.testing.Shop;
import dev.athanor.runtime.testing.ShopDeployment;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan that is looked at first, in a file or not, is carried out exactly, or refused with what has moved. */
class PlanFileTest {

    @TempDir
    Path directory;

    private ShopDeployment shop;
    private Path file;

    @BeforeEach
    void begin() throws Exception {
        shop = new ShopDeployment(directory);
        file = directory.resolve("reviewed/plan.json");
    }

    @AfterEach
    void end() {
        shop.close();
    }

    @Test
    void aPlanOutOfItsFileIsCarriedOut() {
        Plan plan = shop.plan(Shop.whole());
        PlanFile.write(file, plan);

        Plan read = PlanFile.read(file);

        assertThat(read).isEqualTo(plan);
        assertThat(shop.applyExactly(Shop.whole(), read).isSuccess()).isTrue();
        assertThat(shop.plan(Shop.whole()).isEmpty()).isTrue();
    }

    @Test
    void thePlanOfADestructionHoldsItsConsent() {
        shop.apply(Shop.whole());
        PlanFile.write(file, shop.planDestroy(Shop.whole(), DataLossConsent.all()));

        Plan read = PlanFile.read(file);

        assertThat(read.losses()).hasSameSizeAs(read.steps());
        assertThat(shop.applyExactly(Shop.whole(), read).isSuccess()).isTrue();
        assertThat(shop.account().scripts()).isEmpty();
        assertThat(shop.account().databases()).isEmpty();
    }

    static Stream<Aim> aims() {
        VersionChoice choice = VersionChoice.of("pr-1", null, Set.of("api", "users"));
        return Stream.of(
                new Aim.Deploy("because"),
                Aim.Deploy.SILENTLY,
                new Aim.Destroy(),
                Aim.deployment("pr-123", "why", "alias"),
                new Aim.Promote(choice, new BigDecimal("12.5"), null, true),
                new Aim.Rollback(VersionChoice.of(null, "0a1b2c3d", Set.of()), "back", false));
    }

    @ParameterizedTest
    @MethodSource("aims")
    void eachAimComesBackOutOfAFile(Aim aim) {
        Plan any = shop.plan(Shop.whole());
        Plan plan = new Plan("shop", "dev", "x", "acc", aim, any.steps(), any.warnings(), any.declared());

        PlanFile.write(file, plan);

        assertThat(PlanFile.read(file)).isEqualTo(plan);
    }

    @Test
    void codeThatChangedAfterThePlanIsNoticed() throws Exception {
        Plan plan = shop.plan(Shop.whole());
        Files.writeString(directory.resolve("users.ts"), "export default { changed: 1 };");

        assertRefused(
                plan,
                Shop.whole(),
                "worker:users: has moved since the plan was made: its code, its files, its secrets");
    }

    @Test
    void codeThatChangedOnceMoreAfterThePlanIsNoticed() throws Exception {
        shop.apply(Shop.whole());
        shop.server().forget();
        Files.writeString(directory.resolve("users.ts"), "export default { changed: 1 };");
        Plan plan = shop.plan(Shop.whole());
        Files.writeString(directory.resolve("users.ts"), "export default { changed: 2 };");

        assertRefused(plan, Shop.whole(), "worker:users: has moved since the plan was made (then: update");
    }

    @Test
    void aSecretThatChangedAfterThePlanIsNoticedAndNotShown() {
        Plan first = shop.plan(Shop.whole());
        shop.secret("API_KEY", "quite-secret-another");
        assertRefused(first, Shop.whole(), "worker:api: has moved");

        shop.apply(Shop.whole());
        shop.server().forget();
        shop.secret("API_KEY", "quite-secret-third");
        Plan second = shop.plan(Shop.whole());
        shop.secret("API_KEY", "quite-secret-fourth");
        assertRefused(second, Shop.whole(), "worker:api: has moved");
    }

    @Test
    void aStaticFileThatChangedAfterThePlanIsNoticed() throws Exception {
        Plan plan = shop.plan(Shop.whole());
        Files.writeString(directory.resolve("public/index.html"), "<p>othe</p>");

        assertRefused(plan, Shop.whole(), "assets:api: has moved");
    }

    @Test
    void aMigrationThatChangedAfterThePlanIsNoticed() throws Exception {
        Plan plan = shop.plan(Shop.whole());
        Files.writeString(directory.resolve("migrations/0001_orders.sql"), "CREATE TABLE orders (id INT);");

        assertRefused(plan, Shop.whole(), "d1-migrations:shop-db: has moved");
    }

    @Test
    void aDeclarationThatChangedAfterThePlanIsNamed() {
        Plan plan = shop.plan(Shop.whole());

        assertRefused(plan, Shop.whole().consumerBatch(20), "com.example.Api: its declaration has changed");
        assertRefused(plan, Shop.whole().withoutUsers(), "com.example.Users: is no longer declared");
    }

    @Test
    void aPlanIsRefusedWhereItWasNotMade() {
        Plan plan = shop.plan(Shop.whole());
        Plan elsewhere = new Plan(
                "other", "prod", plan.target(), "acc2", plan.aim(), plan.steps(), plan.warnings(), plan.declared());

        assertRefused(elsewhere, Shop.whole(), "account: the plan was made for acc2, and this is acc");
        assertRefused(elsewhere, Shop.whole(), "stage: the plan was made for prod, and this is dev");
        assertRefused(elsewhere, Shop.whole(), "application: the plan was made for other, and this is shop");
    }

    @Test
    void aPlanThatHasBeenCarriedOutIsRefused() {
        Plan plan = shop.plan(Shop.whole());
        shop.applyExactly(Shop.whole(), plan);
        shop.server().forget();

        assertRefused(plan, Shop.whole(), "worker:api: has moved since the plan was made (then: create");
    }

    @Test
    void aDamagedFileIsRefused() throws Exception {
        PlanFile.write(file, shop.plan(Shop.whole()));
        String json = Files.readString(file);

        for (String damaged : Set.of(
                json.replaceFirst("\"create\"", "\"delete\""),
                json.replace("\"stage\" : \"dev\"", "\"stage\" : \"prod\""),
                json.substring(0, json.length() / 2),
                "[]",
                "",
                "{}",
                json.replaceFirst("\\{", "{ \"more\": 1,"))) {
            Files.writeString(file, damaged);
            assertThatThrownBy(() -> PlanFile.read(file))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("plan.json")
                    .hasMessageContaining("is no plan, or was changed since it was written");
        }
    }

    @Test
    void otherBlanksDoNoDamage() throws Exception {
        Plan plan = shop.plan(Shop.whole());
        Files.createDirectories(file.getParent());
        Files.writeString(file, plan.toJson().replaceAll("\n *", " "));

        assertThat(PlanFile.read(file)).isEqualTo(plan);
    }

    @Test
    void aNewerFormatAndAMissingFileAreRefused() throws Exception {
        assertThatThrownBy(() -> PlanFile.read(file)).hasMessageContaining("is not there");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"format\": 2, \"unknown\": true}");

        assertThatThrownBy(() -> PlanFile.read(file)).hasMessageContaining("is a plan of format 2");
    }

    @Test
    void theSamePlanIsTheSameFile() {
        assertThat(shop.plan(Shop.whole()).toJson())
                .isEqualTo(shop.plan(Shop.whole()).toJson());
    }

    @Test
    void actionsSayWhatTheyDo() {
        assertThat(Stream.of(Action.values()).filter(action -> !action.writes()))
                .containsExactly(Action.UNCHANGED, Action.KEEP);
        assertThat(Stream.of(Action.values()).filter(Action::losesData)).containsExactly(Action.REPLACE, Action.DELETE);
    }

    private void assertRefused(Plan plan, Shop stack, String message) {
        PlanFile.write(file, plan);
        assertThatThrownBy(() -> shop.applyExactly(stack, PlanFile.read(file)))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("quite-secret");
        assertThat(shop.server().writes()).isEmpty();
    }
}
