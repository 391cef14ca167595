package dev.athanor.runtime.cloudflare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.runtime.cloudflare.Multipart.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class MultipartEncoderTest {

    @Test
    void aFormIsWrittenPartByPart() {
        MultipartEncoder form = new MultipartEncoder(new Multipart(List.of(
                part("metadata", null, "application/json", "{}"),
                part("api.js", "api.js", "application/javascript+module", "export {};"))));
        String boundary = form.contentType().replaceFirst(".*boundary=", "");

        assertThat(text(form))
                .isEqualTo("--" + boundary + "\r\n"
                        + "Content-Disposition: form-data; name=\"metadata\"\r\n"
                        + "Content-Type: application/json\r\n\r\n{}\r\n"
                        + "--" + boundary + "\r\n"
                        + "Content-Disposition: form-data; name=\"api.js\"; filename=\"api.js\"\r\n"
                        + "Content-Type: application/javascript+module\r\n\r\nexport {};\r\n"
                        + "--" + boundary + "--\r\n");
    }

    @Test
    void quotesAndLineBreaksInNamesAreEscaped() {
        String text = text(new MultipartEncoder(
                new Multipart(List.of(part("q\"x\r\nSet-Cookie: a", "ü\n.js", "text/plain", "")))));

        assertThat(text)
                .contains("name=\"q%22x%0D%0ASet-Cookie: a\"; filename=\"ü%0A.js\"")
                .doesNotContain("\nSet-Cookie");
    }

    @Test
    void aContentTypeWithALineBreakIsRefused() {
        Multipart form = new Multipart(List.of(part("a", null, "text/plain\r\nX: y", "")));

        assertThatThrownBy(() -> new MultipartEncoder(form)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameFormGivesTheSameBytesAndAnotherOneAnotherBoundary() {
        Multipart form = new Multipart(List.of(part("a", null, "text/plain", "1")));
        Multipart other = new Multipart(List.of(part("a", null, "text/plain", "2")));

        assertThat(new MultipartEncoder(form).body()).isEqualTo(new MultipartEncoder(form).body());
        assertThat(new MultipartEncoder(form).contentType()).isNotEqualTo(new MultipartEncoder(other).contentType());
    }

    private static Part part(String name, @org.jspecify.annotations.Nullable String file, String type, String text) {
        return new Part(name, file, type, () -> text.getBytes(UTF_8));
    }

    private static String text(MultipartEncoder form) {
        return new String(form.body(), UTF_8);
    }
}
