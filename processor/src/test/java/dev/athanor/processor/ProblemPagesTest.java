package dev.athanor.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.athanor.processor.ProblemPage.Example;
import dev.athanor.processor.catalogue.Catalogue;
import dev.athanor.processor.diagnostic.ProblemCode;
import dev.athanor.processor.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each page says what the catalogue says, its failing example fails with its id, and what it says instead compiles. */
class ProblemPagesTest {

    /** What no source of a user can bring about; {@code OptionsTest} has the examples of options. */
    private static final Set<String> WITHOUT_SOURCES = Set.of("ATH008", "ATH200", "ATH201");

    /** Declarations that the examples refer to without showing them. */
    private static final Path HELPERS = Path.of("src", "test", "resources", "pages", "helpers");

    /** The files that they refer to without showing them. */
    private static final Path FILES = Path.of("src", "test", "resources", "pages", "project");

    private static final String IMPORTS = """
            package docs;

            import dev.athanor.annotation.*;
            import dev.athanor.binding.*;
            import java.io.IOException;
            import java.util.List;

            """;

    private static final Pattern LINK = Pattern.compile("\\((ATH\\d{3})\\.md\\)");

    private static final Pattern PUBLIC = Pattern.compile("(?mU)^public (?=(?:interface|class|record|enum) (\\w+))");

    @TempDir
    private Path project;

    static Stream<ProblemPage> pages() {
        return ProblemPage.all();
    }

    static Stream<ProblemPage> pagesWithExamples() {
        return pages().filter(page -> !WITHOUT_SOURCES.contains(page.id()));
    }

    @ParameterizedTest
    @MethodSource("pagesWithExamples")
    void theFailingExampleFailsWithThatProblem(ProblemPage page) throws IOException {
        ProblemCode code = Catalogue.all()
                .filter(known -> known.id().equals(page.id()))
                .findFirst()
                .orElseThrow();
        Diagnostic.Kind kind = code.severity() == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;

        assertThat(compiled(page.fails()))
                .isNotEmpty()
                .allSatisfy(compilation -> assertThat(compilation.diagnostics()).anySatisfy(diagnostic -> {
                    assertThat(diagnostic.getKind()).isEqualTo(kind);
                    assertThat(diagnostic.getMessage(Locale.ROOT))
                            .startsWith("[" + page.id() + "]")
                            .endsWith(" (docs/problems/" + page.id() + ".md)");
                }));
    }

    @ParameterizedTest
    @MethodSource("pagesWithExamples")
    void whatItSaysInsteadCompilesWithoutAnyProblem(ProblemPage page) throws IOException {
        assertThat(compiled(page.works()))
                .isNotEmpty()
                .allSatisfy(compilation -> assertThat(compilation.diagnostics().stream()
                                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR
                                        || diagnostic.getMessage(Locale.ROOT).startsWith("[ATH"))
                                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT)))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theListOfPagesSaysWhatThePageSaysFirst(ProblemPage page) {
        String first = page.text().split("\n\n", 3)[1].replace('\n', ' ');

        assertThat(page.text()).startsWith("# " + page.id() + "\n\n");
        assertThat(Case.text(Path.of("..", "docs", "problems", "README.md")))
                .contains("| [" + page.id() + "](" + page.id() + ".md) | " + first + " |");
    }

    @Test
    void theTableOfCloudflaresErrorsLeadsToPagesThatAreThere() {
        assertThat(LINK.matcher(Case.text(Path.of("..", "docs", "problems", "cloudflare.md")))
                        .results()
                        .map(link -> link.group(1)))
                .isNotEmpty()
                .isSubsetOf(pages().map(ProblemPage::id).toList());
    }

    @Test
    void noIdIsGivenTwiceAndEachProblemSaysWhatToDo() {
        assertThat(Catalogue.all().map(ProblemCode::id)).doesNotHaveDuplicates();
        assertThat(Catalogue.all()).allSatisfy(code -> {
            assertThat(code.text().message()).isNotBlank();
            assertThat(code.text().hint()).isNotBlank();
        });
    }

    private List<Compilation> compiled(Example example) throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(FILES.relativize(file).toString(), Case.text(file));
            }
        }
        for (String block : example.files()) {
            writeFiles(block);
        }
        List<String> sources = example.sources();
        if (sources.isEmpty() && !example.files().isEmpty()) {
            sources = List.of(
                    "@D1Database(migrations = \"src/main/migrations\")\npublic interface ShopDb extends Database {}");
        }
        return sources.stream().map(this::compile).toList();
    }

    private void writeFiles(String block) throws IOException {
        if (block.startsWith("-- ")) {
            write(block.substring(3, block.indexOf('\n')), block);
            return;
        }
        for (String path : block.lines().toList()) {
            write(path, "SELECT 1;");
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Compilation compile(String source) {
        List<JavaFileObject> files = new ArrayList<>();
        // A page shows several files as one, and a file has one public type.
        Matcher name = PUBLIC.matcher(source);
        boolean named = name.find();
        String first = named ? source.substring(0, name.end()) : "";
        files.add(source(
                named ? name.group(1) : "Example",
                first + PUBLIC.matcher(source.substring(first.length())).replaceAll("")));
        needed(source).forEach((helper, text) -> files.add(source(helper, text)));
        return Compiler.javac()
                .withProcessors(new AthanorProcessor())
                .withOptions("-Aathanor.basedir=" + project, "-implicit:none")
                .compile(files);
    }

    /** The helpers that a source, or another helper, refers to. */
    private static Map<String, String> needed(String source) {
        Map<String, String> needed = new TreeMap<>();
        StringBuilder all = new StringBuilder(source.replaceAll("\"[^\"\\n]*\"", ""));
        int before = -1;
        while (before < needed.size()) {
            before = needed.size();
            helpers()
                    .filter(helper -> !declares(source, helper) && !needed.containsKey(helper))
                    .filter(helper ->
                            Pattern.compile("\\b" + helper + "\\b").matcher(all).find())
                    .toList()
                    .forEach(helper -> needed.put(helper, Case.text(HELPERS.resolve(helper + ".java"))));
            needed.values().forEach(all::append);
        }
        return needed;
    }

    private static boolean declares(String source, String name) {
        return Pattern.compile("\\b(interface|class|record|enum) " + name + "\\b")
                .matcher(source)
                .find();
    }

    private static Stream<String> helpers() {
        try (Stream<Path> files = Files.list(HELPERS)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .collect(Collectors.toList())
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JavaFileObject source(String name, String text) {
        return JavaFileObjects.forSourceString("docs." + name, IMPORTS + text);
    }
}
