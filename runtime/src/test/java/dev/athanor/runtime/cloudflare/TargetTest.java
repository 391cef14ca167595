package dev.athanor.runtime.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"https://api.cloudflare.com/client/v4", "http://127.0.0.1:4711/client/v4", "http://localhost:1"})
    void httpsAndLoopbackAreAccepted(String address) {
        assertThat(target(address, "0123").apiBase()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.cloudflare.com/client/v4",
                "http://localhost.example.com/",
                "ftp://127.0.0.1/",
                "file:///etc/passwd",
                "https://user:secret@example.com/",
                "/client/v4"
            })
    void anythingElseIsRefused(String address) {
        assertThatThrownBy(() -> target(address, "0123"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not of the form https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a b", "../x"})
    void anAccountIdThatIsNoneIsRefused(String account) {
        assertThatThrownBy(() -> target("https://example.com", account)).hasMessageContaining("account id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nX-Injected: b", "tökén"})
    void aTokenThatNoHeaderCouldHoldIsRefusedWithoutShowingIt(String token) {
        assertThatThrownBy(() -> ApiToken.of(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Injected");
    }

    @Test
    void aTokenDoesNotShowItself() {
        assertThat(ApiToken.of("sesame")).asString().doesNotContain("sesame");
    }

    private static Target target(String address, String account) {
        return Target.cloudflare(URI.create(address), account, ApiToken.of("t"));
    }
}
