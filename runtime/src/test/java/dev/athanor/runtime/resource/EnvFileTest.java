package dev.athanor.runtime.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvFileTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "API_KEY=abc | abc",
                "  API_KEY = abc   | abc",
                "export API_KEY=abc | abc",
                "API_KEY=abc # why | abc",
                "API_KEY=a#b | a#b",
                "API_KEY=a=b== | a=b==",
                "API_KEY='a # b' | a # b",
                "API_KEY=\"a \\\"b\\\" \\\\\" # why | a \"b\" \\",
                "API_KEY='a\\nb' | a\\nb",
            })
    void aLineIsReadAsTheShellWould(String line, String value) throws IOException {
        assertThat(read("# a comment", "", line).value("API_KEY")).contains(value);
    }

    @Test
    void newlinesAreWrittenAsEscapesInDoubleQuotes() throws IOException {
        assertThat(read("KEY=\"one\\ntwo\"").value("KEY")).contains("one\ntwo");
    }

    @Test
    void anEmptyValueIsAValue() throws IOException {
        assertThat(read("KEY=").value("KEY")).contains("");
    }

    @Test
    void aFileThatDoesNotExistHasNoValues() throws IOException {
        assertThat(EnvFile.read(directory.resolve("none")).value("KEY")).isEmpty();
    }

    @Test
    void linesOfAnotherFormAreNamedByNumberAndNotShown() {
        assertThatThrownBy(() -> read("KEY=value", "s3cret", "A-B=s3cret"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(".env:2: is not of the form NAME=value")
                .hasMessageContaining(".env:3: is not of the form NAME=value")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void valuesAreNotInItsText() throws IOException {
        assertThat(read("KEY=s3cret").toString()).doesNotContain("s3cret");
    }

    private EnvFile read(String... lines) throws IOException {
        Path file = directory.resolve(".env");
        Files.write(file, List.of(lines));
        return EnvFile.read(file);
    }
}
