package dev.athanor.runtime.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

        assertThat(read().files())
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
        assertThat(read().files())
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

        AssetDirectory assets = read();

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

        assertThatThrownBy(() -> AssetDirectory.read(assets, null))
                .asInstanceOf(type(BundleException.class))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(problem -> problem.subject())
                        .containsExactlyInAnyOrder("/leak.txt", "/gone.html"));
    }

    @Test
    void linksInCirclesAndToDirectoriesElsewhereAreNotFollowed() throws IOException {
        Path assets = directory.resolve("public");
        write("public/index.html", "hi");
        write("elsewhere/secret.txt", "secret");
        Files.createSymbolicLink(assets.resolve("circle"), assets);
        Files.createSymbolicLink(assets.resolve("self"), assets.resolve("self"));
        Files.createSymbolicLink(assets.resolve("above"), directory);
        Files.createSymbolicLink(assets.resolve("other"), directory.resolve("elsewhere"));

        assertThatThrownBy(() -> AssetDirectory.read(assets, null))
                .asInstanceOf(type(BundleException.class))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(problem -> problem.subject())
                        .containsExactlyInAnyOrder("/circle", "/self", "/above", "/other"));
    }

    @Test
    void rulesThatALinkBringsFromElsewhereAreRefused() throws IOException {
        write("public/index.html", "hi");
        write("secret.txt", "/* \n  X-Secret: s3cret");
        Files.createSymbolicLink(directory.resolve("public/_headers"), directory.resolve("secret.txt"));

        assertThatThrownBy(() -> AssetDirectory.read(directory.resolve("public"), null))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("/_headers")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void namesOfAllKindsAreFilesLikeOthers() throws IOException {
        List<String> names =
                List.of("it's.txt", "a\"b.txt", "new\nline.txt", "\u00fc \ud83d\ude00.txt", "100%.txt", "a#b?c.txt");
        for (String name : names) {
            write("public/" + name, name);
        }

        assertThat(AssetDirectory.read(directory.resolve("public"), null).files())
                .extracting(file -> file.path().substring(1))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void tooManyAndTooLargeFilesAreRefused() throws IOException {
        write("a.txt", "12345");
        write("b.txt", "1");

        assertThatThrownBy(() -> new AssetScan(directory, null, 1, 100).read())
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("has 2 files, and 1 are allowed");
        assertThatThrownBy(() -> new AssetScan(directory, null, 2, 4).read())
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("/a.txt")
                .hasMessageContaining("has 5 bytes, and 4 are allowed");
    }

    @Test
    void aDirectoryThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> AssetDirectory.read(directory.resolve("none"), null))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("none: is no directory");
    }

    @Test
    void whatTheAssetsignoreNamesIsNotServed() throws IOException {
        write(".assetsignore", """
                # comment
                *.psd
                /drafts/
                private/**
                !keep.psd
                docs/*.md
                temp[0-9].txt
                """);
        List<String> ignored = List.of(
                "a.psd", "deep/b.PSD", "drafts/a.html", "private/deep/a.txt", "docs/a.md", "temp1.txt", "x/temp2.txt");
        List<String> served =
                List.of("deep/docs/a.md", "deep/drafts/a.html", "docs/deep/a.md", "keep.psd", "temp.txt", "tempa.txt");
        for (String file : Stream.concat(ignored.stream(), served.stream()).toList()) {
            write(file, "x");
        }

        assertThat(read().files()).extracting(file -> file.path().substring(1)).containsExactlyElementsOf(served);
    }

    @Test
    void codeForPagesIsRefusedUnlessItIsIgnored() throws IOException {
        write("_worker.js/index.js", "export default {};");

        assertThatThrownBy(this::read)
                .hasMessageContaining("/_worker.js/index.js: in")
                .hasMessageContaining("is code");

        write(".assetsignore", "_worker.js\n");
        assertThat(read().files()).isEmpty();
    }

    @Test
    void eachMistakeInHeadersHasItsLine() throws IOException {
        write("_headers", """
                X-Early: 1
                /ok/*
                  X-Ok: 1
                  ! X-Away
                /bare
                # comment
                /a/*/b/*
                  X-A: 1
                http://example.com/x
                  Bad Name: 1
                  : 1
                  X-Empty:
                  nonsense
                https://example.com:8080/
                  X-Port: 1
                """);

        assertThatThrownBy(this::read)
                .asInstanceOf(type(BundleException.class))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(problem -> problem.subject().replaceFirst(".*/", "") + " " + problem.message())
                        .containsExactly(
                                "_headers:1 stands before any path",
                                "_headers:5 has no headers",
                                "_headers:7 has 2 asterisks, and one is allowed; use placeholders such as :name",
                                "_headers:9 \"http://example.com/x\" must begin with a slash or with https://",
                                "_headers:10 has a header's name with a blank in it",
                                "_headers:11 has no header's name before the colon",
                                "_headers:12 has no value after the colon",
                                "_headers:13 is neither a path nor a header such as \"Name: value\"",
                                "_headers:14 \"https://example.com:8080/\" has a port, which is not allowed"));
    }

    @Test
    void eachMistakeInRedirectsHasItsLine() throws IOException {
        write("_redirects", """
                /old /new 301 # fine
                /old /newer
                /one
                /two /2 404
                https://example.com/x /y
                /three ftp://example.com
                /* /index.html 200
                / /index.html
                /proxy https://example.com/ 200
                /blog/* https://example.com:8080/:splat
                """);

        assertThatThrownBy(this::read)
                .asInstanceOf(type(BundleException.class))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(problem -> problem.subject().replaceFirst(".*/", "") + " " + problem.message())
                        .containsExactly(
                                "_redirects:2 is a second rule for /old",
                                "_redirects:3 has 1 words, and a rule has two or three: from, to and a status",
                                "_redirects:4 has the status 404; use 200, 301, 302, 303, 307 or 308",
                                "_redirects:5 \"https://example.com/x\" has a host, and only a path is allowed here",
                                "_redirects:6 \"ftp://example.com\" must begin with a slash or with https://",
                                "_redirects:7 leads back to itself, because addresses lose /index.html; remove it",
                                "_redirects:8 leads back to itself, because addresses lose /index.html; remove it",
                                "_redirects:9 shows another host's page as its own; only a path is allowed with 200"));
    }

    @Test
    void thereIsALimitToRules() {
        String headers = "/a%1$s\n  X-A: 1\n";
        String redirects = "/a%1$s /b\n";

        assertThat(AssetRules.headers(repeat(headers, 100))).isEmpty();
        assertThat(AssetRules.headers(repeat(headers, 101)))
                .containsExactly(new AssetRules.Mistake(201, "is rule 101, and 100 are allowed"));
        assertThat(AssetRules.redirects(repeat(redirects, 2_000), null)).isEmpty();
        assertThat(AssetRules.redirects(repeat(redirects, 2_001), null))
                .containsExactly(new AssetRules.Mistake(2_001, "is redirect 2001, and 2000 are allowed"));
        assertThat(AssetRules.redirects(repeat("/b%1$s/* /c\n", 101), null))
                .singleElement()
                .extracting(AssetRules.Mistake::line)
                .isEqualTo(101);
        assertThat(AssetRules.redirects("/a /" + "b".repeat(2_000), null))
                .containsExactly(new AssetRules.Mistake(1, "has more than 2000 characters"));
    }

    @Test
    void aRootThatShowsItsIndexIsNoLoopWhereAddressesStay() {
        assertThat(AssetRules.redirects("/ /index.html 200", "none")).isEmpty();
    }

    private static String repeat(String rule, int times) {
        return IntStream.range(0, times).mapToObj(rule::formatted).collect(Collectors.joining());
    }

    private AssetDirectory read() {
        return AssetDirectory.read(directory, null);
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
