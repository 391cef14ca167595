package dev.athanor.runtime.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.runtime.cloudflare.QueuesApi.PulledMessage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PulledBodyTest {

    @Test
    void jsonComesInBase64() {
        assertThat(PulledBody.json(message("json", base64("{\"id\":\"1\"}")))).isEqualTo("{\"id\":\"1\"}");
    }

    @Test
    void jsonThatCameAsItIsIsTakenForItself() {
        assertThat(PulledBody.json(message("json", "{\"id\":\"1\"}"))).isEqualTo("{\"id\":\"1\"}");
        assertThat(PulledBody.json(message("json", "1234"))).isEqualTo("1234");
    }

    @Test
    void textBecomesAJsonText() {
        assertThat(PulledBody.json(message("text", "say \"hi\""))).isEqualTo("\"say \\\"hi\\\"\"");
    }

    @Test
    void whatOnlyWorkersReadIsRefused() {
        assertThatThrownBy(() -> PulledBody.json(message("v8", base64("x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("send it as json");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PulledMessage message(String type, String body) {
        return new PulledMessage("m1", body, 1, "lease", Map.of("CF-Content-Type", type), 0L);
    }
}
