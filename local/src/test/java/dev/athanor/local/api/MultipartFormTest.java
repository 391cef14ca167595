package dev.athanor.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MultipartFormTest {

    @Test
    void aFieldAndAFileAreTakenApart() {
        MultipartForm form = parse("multipart/form-data; boundary=b", """
                --b
                Content-Disposition: form-data; name="metadata"

                {"a":1}
                --b
                Content-Disposition: form-data; name="index.js"; filename="index.js"
                Content-Type: application/javascript+module; charset=utf-8

                export default {};

                --b--
                """);

        assertThat(form.parts()).extracting(MultipartForm.Part::name).containsExactly("metadata", "index.js");
        assertThat(form.content("metadata").orElseThrow()).asString().isEqualTo("{\"a\":1}");
        MultipartForm.Part file = form.parts().get(1);
        assertThat(file.filename()).isEqualTo("index.js");
        assertThat(file.contentType()).isEqualTo("application/javascript+module");
        assertThat(file.content()).asString().isEqualTo("export default {};\r\n");
    }

    @Test
    void aBoundaryInQuotesIsUnderstood() {
        assertThat(parse(
                                "multipart/form-data; boundary=\"a b\"",
                                "--a b\nContent-Disposition: form-data; name=x\"\n\n1\n--a b--\n".replace("=x", "=\"x"))
                        .content("x")
                        .orElseThrow())
                .asString()
                .isEqualTo("1");
    }

    @Test
    void quotesInNamesAreUnderstoodInBothSpellings() {
        String body =
                "--b\nContent-Disposition: form-data; name=\"q\\\"x\"\n\n1\n--b\nContent-Disposition: form-data; name=\"p%22y\"\n\n2\n--b--\n";

        assertThat(parse("multipart/form-data; boundary=b", body).parts())
                .extracting(MultipartForm.Part::name)
                .containsExactly("q\"x", "p\"y");
    }

    @Test
    void theLastBytesOfAPartAreItsOwn() {
        String body = "--b\nContent-Disposition: form-data; name=\"x\"\n\n--bc--\n--b--\n";

        assertThat(parse("multipart/form-data; boundary=b", body).content("x").orElseThrow())
                .asString()
                .isEqualTo("--bc--");
    }

    @Test
    void aBodyThatIsCutOffIsRefused() {
        assertThatThrownBy(() -> parse(
                        "multipart/form-data; boundary=b", "--b\nContent-Disposition: form-data; name=\"x\"\n\n1"))
                .hasMessageContaining("ends before its last boundary");
    }

    @Test
    void aPartWithoutANameIsRefused() {
        assertThatThrownBy(
                        () -> parse("multipart/form-data; boundary=b", "--b\nContent-Type: text/plain\n\n1\n--b--\n"))
                .hasMessageContaining("no name");
    }

    @Test
    void anotherTypeOfBodyIsRefused() {
        assertThatThrownBy(() -> parse("application/json", "{}")).hasMessageContaining("multipart/form-data");
    }

    private static MultipartForm parse(String contentType, String body) {
        byte[] bytes = body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return MultipartForm.parse(new ApiRequest(Map.of(), Map.of(), Map.of(), "", contentType, bytes));
    }
}
