package dev.athanor.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.manifest.route.HostName;
import dev.athanor.manifest.route.RoutePattern;
import dev.athanor.manifest.route.RouteSyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutePatternTest {

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com/",
        "EXAMPLE.com/Path, example.com/Path",
        "*example.com/*, *example.com/*",
        "https://*.example.com/img/*, https://*.example.com/img/*",
        "HTTP://a-b.example.com, http://a-b.example.com/",
        "xn--bcher-kva.example/*, xn--bcher-kva.example/*",
        "example.com/*, example.com/*"
    })
    void aPatternHasOneForm(String text, String form) throws RouteSyntaxException {
        assertThat(RoutePattern.parse(text)).hasToString(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " example.com", "example.com/?a=1", "example.com/#a", "example.com/*.jpg", "a.*.com/",
                        "**example.com/",
                "*", "*.com/*", "com", "localhost/*", "example.com:80/", "ftp://example.com/", "bücher.example/*",
                "-a.example.com/", "a..example.com", "example.com./", "https:///x"
            })
    void whatCloudflareRefusesIsRefused(String text) {
        assertThatThrownBy(() -> RoutePattern.parse(text)).isInstanceOf(RouteSyntaxException.class);
    }

    @Test
    void theMostSpecificPatternComesFirst() {
        List<String> sorted = Stream.of(
                        "*example.com/*",
                        "*.example.com/*",
                        "*.api.example.com/*",
                        "example.com/*",
                        "example.com/images/*",
                        "https://example.com/images/*",
                        "example.com/images/cat.png")
                .map(RoutePatternTest::parse)
                .sorted(RoutePattern.SPECIFIC_FIRST)
                .map(RoutePattern::toString)
                .toList();

        assertThat(sorted)
                .containsExactly(
                        "example.com/images/cat.png",
                        "https://example.com/images/*",
                        "example.com/images/*",
                        "example.com/*",
                        "*.api.example.com/*",
                        "*.example.com/*",
                        "*example.com/*");
    }

    @Test
    void theNamesOfAZoneAreLookedForLabelByLabel() throws RouteSyntaxException {
        assertThat(HostName.parse("a.b.example.com").zones())
                .containsExactly("a.b.example.com", "b.example.com", "example.com");
    }

    @Test
    void aHostNameIsInItsZoneAloneAndNotInOneThatEndsAlike() throws RouteSyntaxException {
        HostName host = HostName.parse("api.example.com");

        assertThat(host.isIn("example.com")).isTrue();
        assertThat(host.isIn("api.example.com")).isTrue();
        assertThat(host.isIn("ample.com")).isFalse();
    }

    private static RoutePattern parse(String text) {
        try {
            return RoutePattern.parse(text);
        } catch (RouteSyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
