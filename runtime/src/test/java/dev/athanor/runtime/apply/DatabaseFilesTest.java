package dev.athanor.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.runtime.plan.PlanRefusedException;
import dev.athanor.runtime.testing.Shop;
import dev.athanor.runtime.testing.ShopDeployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the files of a database after it has had them. */
class DatabaseFilesTest {

    @TempDir
    private Path directory;

    private ShopDeployment shop;

    @BeforeEach
    void deploy() throws IOException {
        shop = new ShopDeployment(directory);
        assertThat(shop.apply(Shop.whole()).isSuccess()).isTrue();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aMigrationThatHasChangedSinceItWasAppliedIsRefusedByName() throws IOException {
        Files.writeString(migration(), "CREATE TABLE orders (id TEXT, total INTEGER);");

        assertThatThrownBy(() -> shop.plan(Shop.whole()))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("migrations/0001_orders.sql has changed since it was applied")
                .hasMessageContaining("write what is new into a file with the next number");
    }

    @Test
    void otherEndsOfLinesAreNoChange() throws IOException {
        Path lines = directory.resolve("migrations/0002_it's.sql");
        Files.writeString(lines, Files.readString(lines).replace("\n", "\r\n"));

        assertThat(shop.plan(Shop.whole()).isEmpty()).isTrue();
    }

    @Test
    void aNewMigrationRunsAlone() throws IOException {
        Files.writeString(directory.resolve("migrations/0011_total.sql"), "ALTER TABLE orders ADD total INTEGER;");

        shop.apply(Shop.whole());

        assertThat(shop.account().migrations().get("d1-shop-dev-shop-db"))
                .containsExactly("0001_orders.sql", "0002_it's.sql", "0010_trigger.sql", "0011_total.sql");
    }

    private Path migration() {
        return directory.resolve("migrations/0001_orders.sql");
    }
}
