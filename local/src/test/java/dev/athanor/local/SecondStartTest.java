package dev.athanor.local;

import static dev.athanor.local.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What a local cloud held, it holds again after it was stopped and started. */
@Isolated("another cloud would take the address that this one is to have again")
class SecondStartTest {

    @Test
    void everythingIsThereAgainAtTheSameAddress(@TempDir Path directory) throws Throwable {
        LocalCloudOptions options = LocalCloudOptions.in(directory);
        String url;
        try (LocalCloud cloud = LocalCloud.start(options)) {
            Shop shop = Shop.on(cloud).deploy();
            url = cloud.workerUrl("shop").orElseThrow().toString();
            shop.get("/count");
            shop.get("/session?set=kept");
            shop.get("/order?id=kept");
            eventually(() -> assertThat(shop.get("/orders")).contains("kept"));
            shop.get("/order?id=poison");
            eventually(() -> assertThat(cloud.queueDepth("failed-orders")).isEqualTo(1));
        }
        try (LocalCloud cloud = LocalCloud.start(options)) {
            Shop shop = Shop.on(cloud);
            assertThat(cloud.workerUrl("shop").orElseThrow()).hasToString(url);
            assertThat(shop.get("/count")).isEqualTo("2");
            assertThat(shop.get("/session")).isEqualTo("\"kept\"");
            assertThat(shop.get("/orders")).isEqualTo("[\"kept\"]");
            assertThat(shop.get("/customer?id=1")).contains("Customer 1");
            assertThat(shop.get("/values")).contains("quite-secret-sesame");
            assertThat(cloud.queueDepth("failed-orders")).isEqualTo(1);
            assertThat(cloud.fireCron("shop", "0 3 * * *").ok()).isTrue();
        }
    }

    @Test
    void theValuesOfSecretsAreInAFileOfTheirOwnThatOnlyItsOwnerReads(@TempDir Path directory) throws IOException {
        Shop shop;
        try (LocalCloud cloud = LocalCloud.start(LocalCloudOptions.in(directory))) {
            shop = Shop.on(cloud).deploy();
            assertThat(shop.api().get("/workers/scripts/shop/settings").text()).doesNotContain("quite-secret-sesame");
            assertThat(shop.api().get("/workers/scripts/shop/secrets").text())
                    .contains("API_KEY")
                    .doesNotContain("quite-secret-sesame");
        }
        Path vault = directory.resolve("vault.json");
        assertThat(vault).content().contains("quite-secret-sesame");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(vault)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> others = files.filter(file -> Files.isRegularFile(file) && !file.equals(vault))
                    .toList();
            assertThat(others)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain("quite-secret-sesame"));
        }
    }

    @Test
    void aWorkerKeepsItsAddressWhenItIsUploadedAgain(@TempDir Path directory) {
        try (LocalCloud cloud = LocalCloud.start(LocalCloudOptions.in(directory))) {
            Shop shop = Shop.on(cloud).deploy();
            Object before = cloud.workerUrl("shop").orElseThrow();

            shop.api()
                    .upload(
                            "shop",
                            "export default { fetch: () => new Response('again') };",
                            "[]",
                            "\"exports\":{\"Counter\":{\"type\":\"durable-object\",\"state\":\"deleted\"}}");

            assertThat(cloud.workerUrl("shop").orElseThrow()).isEqualTo(before);
        }
    }
}
