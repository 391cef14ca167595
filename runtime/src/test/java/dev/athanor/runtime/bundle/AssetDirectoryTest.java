package dev.athanor.runtime.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void filesAreSortedWithTheirSizeAndType() throws IOException {
        write("index.html", "<h1>Shop</h1>");
        write("images/logo.svg", "<svg/>");
        write("LICENSE", "free");

        assertThat(AssetDirectory.read(directory).files())
                .extracting(AssetFile::path, AssetFile::size, AssetFile::contentType)
                .containsExactly(
                        tuple("/LICENSE", 4L, "application/null"),
                        tuple("/images/logo.svg", 6L, "image/svg+xml"),
                        tuple("/index.html", 13L, "text/html; charset=utf-8"));
    }

    @Test
    void theHashIsOfBytesAndEnding() throws IOException {
        write("a.txt", "same");
        write("b.txt", "same");
        write("c.html", "same");

        // printf 'sametxt' | sha256sum | cut -c1-32
        assertThat(AssetDirectory.read(directory).files())
                .extracting(AssetFile::path, AssetFile::hash)
                .contains(
                        tuple("/a.txt", "9c850aa9c850e49855046f568bb4cb27"),
                        tuple("/b.txt", "9c850aa9c850e49855046f568bb4cb27"),
                        tuple("/c.html", "891e5fba0cf61d2c0392f7a2a322a333"));
    }

    @Test
    void settingsAreNotServed() throws IOException {
        write("_headers", "/*\n  X-Frame-Options: DENY\n");
        write("_redirects", "/old /new 301\n");
        write(".assetsignore", "*.psd\n");
        write("docs/_headers", "served\n");

        AssetDirectory assets = AssetDirectory.read(directory);

        assertThat(assets.files()).extracting(AssetFile::path).containsExactly("/docs/_headers");
        assertThat(assets.headers()).contains("X-Frame-Options");
        assertThat(assets.redirects()).contains("/old /new");
    }

    @Test
    void aLinkOutOfTheDirectoryIsRefusedAndOneInsideIsNot() throws IOException {
        Path assets = directory.resolve("public");
        write("secret.txt", "secret");
        write("public/index.html", "hi");
        Files.createSymbolicLink(assets.resolve("leak.txt"), directory.resolve("secret.txt"));
        Files.createSymbolicLink(assets.resolve("home.html"), Path.of("index.html"));
        Files.createSymbolicLink(assets.resolve("gone.html"), Path.of("nowhere.html"));

        assertThatThrownBy(() -> AssetDirectory.read(assets))
                .asInstanceOf(type(BundleException.class))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(problem -> problem.subject())
                        .containsExactlyInAnyOrder("/leak.txt", "/gone.html"));
    }

    @Test
    void tooManyAndTooLargeFilesAreRefused() throws IOException {
        write("a.txt", "12345");
        write("b.txt", "1");

        assertThatThrownBy(() -> new AssetScan(directory, 1, 100).read())
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("has 2 files, and 1 are allowed");
        assertThatThrownBy(() -> new AssetScan(directory, 2, 4).read())
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("/a.txt")
                .hasMessageContaining("has 5 bytes, and 4 are allowed");
    }

    @Test
    void aDirectoryThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> AssetDirectory.read(directory.resolve("none")))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("none: is no directory");
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
