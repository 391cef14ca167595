package dev.athanor.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.output.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The text of whole modules. {@code -Dgolden.update} writes what there is now. */
class GoldenTypeScriptTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/athanor/processor/emit/golden");

    @TestFactory
    Stream<DynamicTest> eachFileIsAsExpected() {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    Path golden = GOLDEN.resolve(Path.of(file.name()).getFileName());
                    if (System.getProperty("golden.update") != null) {
                        Files.createDirectories(GOLDEN);
                        Files.writeString(golden, file.text());
                    }
                    assertThat(file.text()).isEqualTo(read(golden));
                }));
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(files()).isEqualTo(files());
    }

    @Test
    void nothingIsUntyped() {
        assertThat(files()).allSatisfy(file -> assertThat(file.text()).doesNotContainPattern("\\bany\\b(?! )"));
    }

    private static List<OutputFile> files() {
        return ShopModules.all().stream()
                .flatMap(module -> new TypeScriptEmitter().emit(module).stream())
                .toList();
    }

    private static String read(Path path) throws IOException {
        return Files.readString(path);
    }
}
