package dev.athanor.runtime.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.runtime.plan.PlanRefusedException;
import dev.athanor.runtime.testing.Shop;
import dev.athanor.runtime.testing.ShopDeployment;
import java.io.IOException;
import java.io.RandomAccessFile;
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
    void aMigrationThatIsALinkToSomethingElseIsRefused() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "SELECT 's3cret'");
        Files.createSymbolicLink(directory.resolve("migrations/0012_leak.sql"), secret);

        assertThatThrownBy(() -> shop.plan(Shop.whole()))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("0012_leak.sql is a link to a file outside")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void theNameOfAMigrationIsNoSql() throws IOException {
        String name = "0013_it's \"new\" -- ); DROP TABLE d1_migrations; \u00fc.sql";
        Files.writeString(directory.resolve("migrations").resolve(name), "ALTER TABLE orders ADD tip INTEGER;");

        shop.apply(Shop.whole());

        assertThat(shop.account().migrations().get("d1-shop-dev-shop-db")).contains(name);
        assertThat(shop.plan(Shop.whole()).isEmpty()).isTrue();
    }

    @Test
    void aNameOfSeveralLinesIsRefused() throws IOException {
        Files.writeString(directory.resolve("migrations/0013_a\nb.sql"), "SELECT 1");

        assertThatThrownBy(() -> shop.plan(Shop.whole()))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("0013_a?b.sql has a line break or another control character in its name");
    }

    @Test
    void aMigrationThatNoRequestCarriesIsRefusedBeforeItIsRead() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(
                directory.resolve("migrations/0014_large.sql").toFile(), "rw")) {
            file.setLength(26L * 1024 * 1024);
        }
        assertThatThrownBy(() -> shop.plan(Shop.whole()))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("0014_large.sql has 27262976 bytes")
                .hasMessageContaining("importFiles");
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
