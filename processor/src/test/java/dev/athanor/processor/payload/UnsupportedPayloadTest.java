package dev.athanor.processor.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsupportedPayloadTest {

    private static final String[] TYPES = {
        "public class Stamp extends Date {}",
        "public class Words implements CharSequence { public int length() { return 0; } public char charAt(int i) { return 'a'; }"
                + " public CharSequence subSequence(int a, int b) { return this; } }",
        "@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) public record Named(int x) {}",
        "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME) public abstract class Vague {}",
        "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME) @JsonSubTypes(@JsonSubTypes.Type(value = Told.class, name = \"t\"))"
                + " public interface Telling {}",
        "public record Told(int x) implements Telling {}",
        "@JsonFilter(\"f\") public record Filtered(int x) {}",
        "@tools.jackson.databind.annotation.JsonSerialize(as = Object.class) public record Other(int x) {}",
        "@JsonFormat(shape = JsonFormat.Shape.ARRAY) public class Row { public int x; }",
        "public class Ambiguous { private int x; public int getX() { return x; }"
                + " public Ambiguous(@JsonProperty(\"y\") int x) { this.x = x; } }",
        "@tools.jackson.databind.annotation.JsonNaming(Own.class) public record Styled(int x) {}",
        "public class Own extends tools.jackson.databind.PropertyNamingStrategy {}",
        "@TsType(\"number[\") public record Wrong(int x) {}",
        "public interface Open {}",
        "public enum Loud { A; @Override public String toString() { return \"a!\"; } }",
        "public enum None {}",
        "public enum Coded { A; @JsonValue public int[] code() { return new int[1]; } }",
        "public record Page<T>(T item) {}",
        "public record Point(int x) {}",
        "public sealed interface Odd { record More<A>(A a) implements Odd {} }",
    };

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', textBlock = """
                    Object                   → .value: java.lang.Object → it says nothing about the value
                    Thread                   → .value: java.lang.Thread → it is a class without a known form
                    Stamp                    → .value: com.example.shop.Stamp → it inherits from a class or interface of the JDK that Jackson writes in a way of its own
                    Words                    → .value: com.example.shop.Words → it inherits from a class or interface of the JDK that Jackson writes in a way of its own
                    Named                    → .value → its @JsonTypeInfo tells classes apart by CLASS
                    Vague                    → .value: com.example.shop.Vague → it is abstract, and nothing lists the classes below it
                    Told                     → .value: com.example.shop.Told → Jackson calls it "Told" here and "t" where Telling is declared
                    Filtered                 → .value: com.example.shop.Filtered → it carries @JsonFilter, whose effect only running it would show
                    Other                    → .value: com.example.shop.Other → it carries @JsonSerialize, whose effect only running it would show
                    Row                      → .value → it is an array of its properties, and nothing gives their order, or there are those of others among them
                    Ambiguous                → .value → a constructor names a parameter otherwise than its getter, and javac's -parameters decides which of them Jackson writes
                    Styled                   → .value → its @JsonNaming names a strategy that only running it would show
                    Wrong                    → .value → @TsType("number[") is no type: ']' is missing
                    Open                     → .value: com.example.shop.Open → it is an interface that anything may implement
                    java.io.InputStream      → .value: java.io.InputStream → it is a stream, which has no value to send
                    Iterator<String>         → .value: java.util.Iterator → it is a stream, which has no value to send
                    List                     → .value: java.util.List → it leaves out its type arguments
                    Page                     → .value: com.example.shop.Page → it leaves out its type arguments
                    List<?>                  → .value[]: ? → it stands for any type
                    List<Object>             → .value[]: java.lang.Object → it says nothing about the value
                    Object[]                 → .value[]: java.lang.Object → it says nothing about the value
                    Page<Object>             → .value<T>: java.lang.Object → it says nothing about the value
                    Map<String, Object>      → .value{}: java.lang.Object → it says nothing about the value
                    Map<Point, String>       → .value{key}: com.example.shop.Point → it is the key of a map, and a key is a text
                    Optional<Thread>         → .value: java.lang.Thread → it is a class without a known form
                    Loud                     → .value: com.example.shop.Loud → it overrides toString(), and Jackson writes an enum as what toString() returns
                    Map<Loud, String>        → .value{key}: com.example.shop.Loud → it overrides toString(), and Jackson writes an enum as what toString() returns
                    Map<Coded, String>       → .value{key}.Coded: int[] → it is the key of a map, and a key is a text
                    None                     → .value: com.example.shop.None → it has no constants, so no values
                    Odd                      → .value|More: com.example.shop.Odd.More → it has a type parameter that Odd does not have
                    """)
    void isReportedWithThePathToIt(String java, String path, String reason) {
        List<UnsupportedType> unsupported = JavaSource.of("record Probe(" + java + " value) {}")
                .inPackage("com.example.shop", TYPES)
                .see((elements, types) -> types.json(
                        elements.getTypeElement("com.example.shop.Probe").asType()))
                .unsupported();

        assertThat(unsupported).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("Probe" + path);
            assertThat(problem.reason()).isEqualTo(reason);
            assertThat(problem.hint()).isNotEmpty();
        });
    }

    @Test
    void allOfThemAreReportedAtOnceEachByItsPath() {
        assertThat(JavaSource.of(
                                "record Order(List<Line> lines, Object note) {}",
                                "record Line(Thread price, Order of) { public java.io.Reader getText() { return null; } }")
                        .see((elements, types) -> types.json(elements.getTypeElement("com.example.shop.Order")
                                .asType()))
                        .unsupported())
                .extracting(UnsupportedType::path)
                .containsExactly(
                        "Order.lines[].price: java.lang.Thread",
                        "Order.lines[].getText(): java.io.Reader",
                        "Order.note: java.lang.Object");
    }

    @Test
    void aCollectionOfItselfHasNoEnd() {
        assertThat(JavaSource.of("record Order(Nested nested) {}", "class Nested extends ArrayList<Nested> {}")
                        .see((elements, types) -> types.json(elements.getTypeElement("com.example.shop.Order")
                                .asType()))
                        .unsupported())
                .singleElement()
                .extracting(UnsupportedType::reason)
                .isEqualTo("it is a collection of itself");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', textBlock = """
                    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME) Line  → it carries @JsonTypeInfo, which is read on classes alone
                    @JsonIdentityReference Line                     → it carries @JsonIdentityReference, whose effect only running it would show
                    @JsonFormat(radix = 16) int                     → its @JsonFormat writes numbers with another radix
                    @JsonFormat(shape = JsonFormat.Shape.OBJECT) List<Line> → a property with @JsonFormat holds it, and Jackson 3.2 then writes its null properties or not, as it happens
                    @JsonFormat(shape = JsonFormat.Shape.POJO) Set<String>  → its @JsonFormat asks for the properties of the collection itself
                    @JsonFormat(shape = JsonFormat.Shape.OBJECT) Tier       → it is an enum, and Jackson writes none with @JsonFormat of the shape OBJECT
                    @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Line.class) Line → its @JsonInclude has a filter, which only running it would show
                    @JsonUnwrapped List<Line>                       → it carries @JsonUnwrapped, and is no class with properties that are the same wherever it is used
                    @TsType("a; b") Line                            → @TsType("a; b") is no type: something follows the type
                    """)
    void whatAPropertyCannotSayIsReported(String component, String reason) {
        assertThat(JavaSource.of(
                                "record Order(" + component + " line) {}",
                                "record Line(int count) {}",
                                "enum Tier { GOLD }")
                        .see((elements, types) -> types.json(elements.getTypeElement("com.example.shop.Order")
                                .asType()))
                        .unsupported())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).startsWith("Order.line");
                    assertThat(problem.reason()).isEqualTo(reason);
                });
    }

    @Test
    void whatTheCompilerDoesNotKnowIsLeftToIt() {
        List<Payload> seen = new ArrayList<>();
        Compilation compilation = JavaSource.of("record Order(Missing missing) {}")
                .compile((elements, types) -> seen.add(types.json(
                        elements.getTypeElement("com.example.shop.Order").asType())));

        assertThat(compilation.errors()).isNotEmpty();
        assertThat(seen).allSatisfy(payload -> assertThat(payload.unsupported()).isEmpty());
    }
}
