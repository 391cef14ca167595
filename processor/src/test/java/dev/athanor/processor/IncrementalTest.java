package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** What Gradle asks of an isolating processor. */
class IncrementalTest {

    @Test
    void theProcessorIsDeclaredIsolating() throws IOException {
        try (InputStream in =
                AthanorProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(AthanorProcessor.class.getName() + ",isolating\n");
        }
    }

    @Test
    void eachFileComesFromOneInterface() {
        RecordingProcessor processor = new RecordingProcessor();

        new Case(Path.of("src", "test", "resources", "cases", "T008_triggers"))
                .compile(processor, Comparator.naturalOrder());

        assertThat(processor.origins())
                .containsEntry("test.ApiEnv", "[test.Api]")
                .containsEntry("META-INF/athanor/test.Tasks.json", "[test.Tasks]")
                .containsEntry("META-INF/athanor/types/api.d.ts", "[test.Api]")
                .allSatisfy((file, origins) -> assertThat(origins).doesNotContain(","));
    }
}
