package dev.athanor.processor.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import cz.habarta.typescript.generator.Input;
import cz.habarta.typescript.generator.JsonLibrary;
import cz.habarta.typescript.generator.Logger;
import cz.habarta.typescript.generator.Settings;
import cz.habarta.typescript.generator.TypeScriptFileType;
import cz.habarta.typescript.generator.TypeScriptGenerator;
import cz.habarta.typescript.generator.TypeScriptOutputKind;
import dev.athanor.processor.emit.TypeScriptText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The same components through Athanor and through typescript-generator: {@code docs/typescript-generator.md} has a row for
 * each on which they differ, with both outputs and the reason, and a list of those on which they agree.
 */
class TypescriptGeneratorTest {

    private static final Path PAGE = Path.of("../docs/typescript-generator.md");
    private static final Pattern ROW = Pattern.compile("\\| `(.+?)` \\| `(.+?)` \\| `(.+?)` \\| (\\S.*) \\|");
    private static final Pattern AGREED = Pattern.compile("- `(.+?)`: `(.+?)`");
    private static final Pattern MEMBER = Pattern.compile("(?:readonly )?(\"?[\\w-]+\"?\\??: .*);");

    private static final String[] OTHERS = {
        "public record Plain(String street, int number) {}",
        "public enum Tier { STANDARD, @JsonProperty(\"gold\") GOLD }",
        "@JsonFormat(shape = JsonFormat.Shape.NUMBER) public enum Level { LOW, HIGH }",
        "public record Email(@JsonValue String text) {}",
        "public sealed interface Shape { record Circle(int radius) implements Shape {} }",
        "public record Point(int x, int y) {}",
    };

    private final Map<String, String> ours = new LinkedHashMap<>();
    private final Map<String, String> theirs = new LinkedHashMap<>();

    @Test
    void eachDifferenceIsOnThePageAndThere() throws IOException, ReflectiveOperationException {
        List<Matcher> rows = matches(ROW);
        List<Matcher> agreed = matches(AGREED);
        List<String> components = new ArrayList<>();
        rows.forEach(row -> components.add(row.group(1)));
        agreed.forEach(row -> components.add(row.group(1)));

        generate(components);

        assertThat(rows).hasSizeGreaterThan(15).allSatisfy(row -> {
            assertThat(ours).as("Athanor").containsEntry(row.group(1), cell(row, 2));
            assertThat(theirs).as("typescript-generator").containsEntry(row.group(1), cell(row, 3));
            assertThat(cell(row, 2)).as("a difference").isNotEqualTo(cell(row, 3));
        });
        assertThat(agreed).hasSizeGreaterThan(5).allSatisfy(row -> {
            assertThat(ours).as("Athanor").containsEntry(row.group(1), cell(row, 2));
            assertThat(theirs).as("typescript-generator").containsEntry(row.group(1), cell(row, 2));
        });
    }

    private void generate(List<String> components) throws ReflectiveOperationException {
        List<String> sources = new ArrayList<>();
        components.forEach(component -> sources.add("public record R" + sources.size() + "(" + component + ") {}"));
        List<Payload> payloads = new ArrayList<>();
        Compilation compilation = JavaSource.of(sources.toArray(String[]::new))
                .inPackage("com.example.shop", OTHERS)
                .compile((elements, types) -> {
                    for (int i = 0; i < sources.size(); i++) {
                        payloads.add(types.json(elements.getTypeElement("com.example.shop.R" + i)
                                .asType()));
                    }
                });
        assertThat(compilation.errors()).isEmpty();
        ClassLoader classes = new CompiledClasses(compilation);
        for (int i = 0; i < sources.size(); i++) {
            ours.put(
                    components.get(i),
                    member("R" + i, TypeScriptText.of(payloads.get(i).declarations())));
            theirs.put(components.get(i), member("R" + i, theirs(classes.loadClass("com.example.shop.R" + i))));
        }
    }

    private static String theirs(Class<?> type) {
        TypeScriptGenerator.setLogger(new Logger(Logger.Level.Error));
        Settings settings = new Settings();
        settings.outputFileType = TypeScriptFileType.declarationFile;
        settings.outputKind = TypeScriptOutputKind.module;
        settings.jsonLibrary = JsonLibrary.jackson2;
        settings.noFileComment = true;
        settings.newline = "\n";
        return new TypeScriptGenerator(settings).generateTypeScript(Input.from(type));
    }

    /** The one property of an interface, or all of several. */
    private static String member(String name, String text) {
        String body =
                text.replaceFirst("(?s).*?interface " + name + " \\{\n", "").replaceFirst("(?s)\n}.*", "");
        List<String> members = body.lines()
                .map(String::strip)
                .map(MEMBER::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .toList();
        return members.isEmpty() ? "nothing" : String.join("; ", members);
    }

    /** What a cell says; a bar in it is escaped, since tables have bars of their own. */
    private static String cell(Matcher row, int group) {
        return row.group(group).replace("\\|", "|");
    }

    private static List<Matcher> matches(Pattern pattern) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .toList();
    }
}
