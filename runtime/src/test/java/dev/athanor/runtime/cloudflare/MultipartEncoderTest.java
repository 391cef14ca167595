package dev.athanor.runtime.cloudflare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.runtime.cloudflare.Multipart.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
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

    @Test
    void whateverTheNamesAreEachPartHasItsTwoHeaders() {
        Random random = new Random(42);
        String alphabet = "a\"\r\n\\;=:%\u0000\t\u0085\u2028\u00fc\ud83d\ude00-";
        for (int round = 0; round < 500; round++) {
            List<Part> parts = new ArrayList<>();
            for (int number = 0; number < 3; number++) {
                parts.add(part(word(random, alphabet), word(random, alphabet), "text/plain", word(random, alphabet)));
            }
            MultipartEncoder form = new MultipartEncoder(new Multipart(parts));
            String boundary = form.contentType().replaceFirst(".*boundary=", "");
            String[] sections = text(form).split(Pattern.quote("--" + boundary));

            assertThat(sections).hasSize(5);
            for (int number = 1; number <= 3; number++) {
                String head = sections[number].substring(2, sections[number].indexOf("\r\n\r\n"));
                assertThat(head.split("\r\n|\r|\n"))
                        .satisfiesExactly(
                                line -> assertThat(line)
                                        .matches(
                                                "Content-Disposition: form-data; name=\"[^\"]*\"; filename=\"[^\"]*\""),
                                line -> assertThat(line).isEqualTo("Content-Type: text/plain"));
            }
        }
    }

    private static String word(Random random, String alphabet) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            word.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return word.toString();
    }

    private static Part part(String name, @org.jspecify.annotations.Nullable String file, String type, String text) {
        return new Part(name, file, type, () -> text.getBytes(UTF_8));
    }

    private static String text(MultipartEncoder form) {
        return new String(form.body(), UTF_8);
    }
}
