package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.plan.Action;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's coming, staying and going. */
class ShopLifecycleTest {

    @TempDir
    private Path directory;

    @Test
    void aPlanWritesNothing() {
        try (ShopCloud shop = new ShopCloud(directory);
                Deployer deployer = shop.deployer()) {
            Plan plan = deployer.plan(DataLossConsent.none());

            assertThat(plan.count(Action.CREATE)).isPositive();
            assertThat(shop.requests()).isNotEmpty().allMatch(ShopLifecycleTest::isRead);
        }
    }

    @Test
    void aSecondApplyFindsNothingToDoAndWritesNothing() {
        try (ShopCloud shop = new ShopCloud(directory)) {
            apply(shop);
            int requests = shop.requests().size();

            try (Deployer deployer = shop.deployer()) {
                Plan plan = deployer.plan(DataLossConsent.none());
                assertThat(plan.isEmpty()).as(plan.toText()).isTrue();
                assertThat(deployer.apply(plan).addresses()).containsOnlyKeys("api");
            }
            List<String> second = shop.requests();
            assertThat(second.subList(requests, second.size())).isNotEmpty().allMatch(ShopLifecycleTest::isRead);
        }
    }

    @Test
    void aCloudThatStartsAgainHasWhatItHad() {
        try (ShopCloud shop = new ShopCloud(directory)) {
            apply(shop);
        }
        try (ShopCloud shop = new ShopCloud(directory);
                Deployer deployer = shop.deployer()) {
            Plan plan = deployer.plan(DataLossConsent.none());

            assertThat(plan.isEmpty()).as(plan.toText()).isTrue();
            assertThat(new ShopClient(shop.api())
                            .json("/stats")
                            .get("fulfilled")
                            .asLong())
                    .isZero();
        }
    }

    @Test
    void destroyLeavesNothingWhereDataMayGo() {
        try (ShopCloud shop = new ShopCloud(directory)) {
            apply(shop);

            destroy(shop, DataLossConsent.all());

            assertThat(shop.cloud().workerUrl(ShopCloud.API)).isEmpty();
            try (Deployer deployer = shop.deployer()) {
                assertThat(deployer.plan(DataLossConsent.none()).steps())
                        .allMatch(step -> step.action() == Action.CREATE);
            }
        }
    }

    @Test
    void destroyKeepsDataThatNobodyGaveUp() {
        try (ShopCloud shop = new ShopCloud(directory)) {
            apply(shop);

            destroy(shop, DataLossConsent.none());

            try (Deployer deployer = shop.deployer()) {
                assertThat(deployer.planDestroy(DataLossConsent.none()).steps())
                        .filteredOn(step -> step.action() == Action.KEEP)
                        .extracting(step -> step.resource().kind())
                        .contains("d1-database", "kv-namespace", "queue");
            }
        }
    }

    /** What a D1 query does is in its body; the request log of the goals' tests tells that one reads. */
    private static boolean isRead(String request) {
        return request.startsWith("GET ") || (request.startsWith("POST ") && request.endsWith("/query"));
    }

    private static void apply(ShopCloud shop) {
        try (Deployer deployer = shop.deployer()) {
            done(deployer.apply(deployer.plan(DataLossConsent.none())));
        }
    }

    private static void destroy(ShopCloud shop, DataLossConsent consent) {
        try (Deployer deployer = shop.deployer()) {
            done(deployer.apply(deployer.planDestroy(consent)));
        }
    }

    private static void done(DeployResult result) {
        assertThat(result.isSuccess()).as(result.toText()).isTrue();
    }
}
