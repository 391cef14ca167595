package dev.athanor.runtime.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LockedPackagesTest {

    private final JsonNode packages = lock().path("packages");

    @Test
    void theVersionsAreThose() {
        assertThat(version("miniflare")).isEqualTo("4.20260426.0");
        assertThat(version("esbuild")).isEqualTo("0.28.2");
    }

    @Test
    void eachPackageHasItsDigestAndNoAddress() {
        packages.forEachEntry((name, locked) -> {
            assertThat(locked.has("resolved")).as(name).isFalse();
            assertThat(locked.has("integrity")).as(name).isEqualTo(!name.isEmpty());
        });
    }

    @Test
    void itHoldsTheProgramsOfAllPlatforms() {
        for (String platform : new String[] {"linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64", "win32-x64"}) {
            assertThat(version("@esbuild/" + platform)).as(platform).isEqualTo("0.28.2");
        }
        for (String platform : new String[] {"linux-64", "linux-arm64", "darwin-arm64", "darwin-64", "windows-64"}) {
            assertThat(version("@cloudflare/workerd-" + platform)).as(platform).isEqualTo(version("workerd"));
        }
    }

    private String version(String name) {
        return packages.path("node_modules/" + name).path("version").asString("");
    }

    private static JsonNode lock() {
        try (InputStream lock = LockedPackages.class.getResourceAsStream("package-lock.json")) {
            return JsonMapper.shared().readTree(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
