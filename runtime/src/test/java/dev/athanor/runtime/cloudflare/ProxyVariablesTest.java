package dev.athanor.runtime.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.runtime.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The proxy that the environment names. */
class ProxyVariablesTest {

    @Test
    void aProxyIsReadAsOtherProgramsReadIt() {
        for (String name : List.of("HTTPS_PROXY", "https_proxy", "ALL_PROXY")) {
            assertThat(ProxyVariables.proxy(Map.of(name, "http://ada:p%40ss@proxy.example:3128")))
                    .get()
                    .hasToString("HttpProxy[proxy.example:3128]");
        }
        assertThat(ProxyVariables.proxy(Map.of("HTTPS_PROXY", "proxy.example")))
                .get()
                .hasToString("HttpProxy[proxy.example:80]");
    }

    @Test
    void withoutAVariableThereIsNone() {
        assertThat(ProxyVariables.proxy(Map.of("HTTP_PROXY", "http://a:1", "HTTPS_PROXY", " ")))
                .isEmpty();
    }

    @Test
    void aProxyOfAnotherKindIsRefusedWithoutItsPassword() {
        for (String value :
                List.of("socks5://ada:s3cret@proxy:1080", "https://ada:s3cret@proxy", "http://ada:s3 cret@proxy")) {
            assertThatThrownBy(() -> ProxyVariables.proxy(Map.of("https_proxy", value)))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageStartingWith("https_proxy")
                    .hasMessageNotContaining("s3")
                    .hasNoCause();
        }
    }
}
