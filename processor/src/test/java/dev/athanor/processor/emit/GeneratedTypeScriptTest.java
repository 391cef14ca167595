package dev.athanor.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.oracles.ToolRun;
import dev.athanor.oracles.Tsc;
import dev.athanor.processor.output.OutputFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is generated, under {@code tsc}, with worker code beside it: in {@code typescript/right} code that has to pass, in
 * {@code typescript/wrong} code that has to fail with what its {@code // expect:} lines say, and with nothing else.
 */
class GeneratedTypeScriptTest {

    private static final String EXPECT = "// expect: ";

    @TempDir
    static Path project;

    private static ToolRun run;

    @BeforeAll
    static void check() throws IOException, URISyntaxException {
        copy(resources());
        for (OutputFile file : ShopModules.all().stream()
                .flatMap(module -> new TypeScriptEmitter().emit(module).stream())
                .toList()) {
            Path target = project.resolve("types").resolve(Path.of(file.name()).getFileName());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.text());
        }
        run = Tsc.check(project);
    }

    @Test
    void theGeneratedModulesAndRightCodeHaveNoErrors() {
        assertThat(run.output().lines().filter(line -> line.contains("error TS")))
                .allMatch(line -> line.startsWith("wrong/"));
    }

    @TestFactory
    Stream<DynamicTest> wrongCodeIsRefusedWithAHelpfulMessage() throws IOException {
        Map<String, List<String>> errors = errorsByFile();
        try (Stream<Path> files = Files.list(project.resolve("wrong"))) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        List<String> expected = Files.readAllLines(file).stream()
                                .filter(line -> line.startsWith(EXPECT))
                                .map(line -> line.substring(EXPECT.length()))
                                .toList();
                        assertThat(expected).isNotEmpty();
                        assertThat(errors.getOrDefault("wrong/" + file.getFileName(), List.of()))
                                .zipSatisfy(
                                        expected,
                                        (error, message) -> assertThat(error).contains(message));
                    }));
        }
    }

    /** Each error with the lines that explain it, by file. */
    private static Map<String, List<String>> errorsByFile() {
        return Stream.of(run.output().split("\\n(?=\\S)", -1))
                .filter(error -> error.contains("error TS"))
                .collect(Collectors.groupingBy(error -> error.substring(0, error.indexOf('('))));
    }

    private static Path resources() throws URISyntaxException {
        return Path.of(GeneratedTypeScriptTest.class.getResource("typescript").toURI());
    }

    private static void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = project.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
