package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.athanor.processor.catalogue.DeclarationProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the source, the processor does not fail: sources of the cases, with tokens taken out, doubled and swapped. */
class MangledSourcesTest {

    private static final int VARIANTS = 4;

    static Stream<Case> cases() {
        return Stream.of("T", "E").flatMap(Case::all);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areCompiledOrRefused(Case original) {
        for (int seed = 0; seed < VARIANTS; seed++) {
            Random random = new Random(seed);
            List<JavaFileObject> sources = original.sources()
                    .map(text -> source(mangled(text, random)))
                    .toList();

            Compilation compilation = Compiler.javac()
                    .withProcessors(new AthanorProcessor())
                    .withOptions("-proc:only")
                    .compile(sources);

            assertThat(original.messages(compilation))
                    .as("seed %d", seed)
                    .doesNotContain(DeclarationProblem.UNEXPECTED.id(), "\tat ");
        }
    }

    private static JavaFileObject source(String text) {
        String name = text.replaceFirst("(?s).*?\\b(?:interface|class|record|enum)\\s+(\\w+).*", "$1");
        return JavaFileObjects.forSourceString("test." + (name.matches("\\w+") ? name : "Unnamed"), text);
    }

    private static String mangled(String text, Random random) {
        List<String> tokens = new ArrayList<>(List.of(text.split("(?<=\\W)|(?=\\W)")));
        for (int i = 0; i < 2; i++) {
            int at = random.nextInt(tokens.size() - 1);
            switch (random.nextInt(3)) {
                case 0 -> tokens.remove(at);
                case 1 -> tokens.add(at, tokens.get(at));
                default -> tokens.add(at, tokens.remove(random.nextInt(tokens.size())));
            }
        }
        return String.join("", tokens);
    }
}
