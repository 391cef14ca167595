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
        "public class Bean { public int getX() { return 1; } }",
        "public interface Open {}",
        "public enum Loud { A; @Override public String toString() { return \"a!\"; } }",
        "public enum None {}",
        "public enum Coded { A; @com.fasterxml.jackson.annotation.JsonValue public int code() { return 1; } }",
        "public record Page<T>(T item) {}",
        "public record Point(int x) {}",
        "public sealed interface Odd { record More<A>(A a) implements Odd {} }",
    };

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', textBlock = """
                    Object                   → .value: java.lang.Object → it says nothing about the value
                    Thread                   → .value: java.lang.Thread → it is a class without a known form
                    Bean                     → .value: com.example.shop.Bean → it is a class, and of those only records have a form
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
                    Map<Coded, String>       → .value{key}: com.example.shop.Coded → it carries @JsonValue, and Jackson's annotations are not read yet
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

    @Test
    void jacksonsAnnotationsAreNotOverlooked() {
        assertThat(JavaSource.of(
                                "record Order(@com.fasterxml.jackson.annotation.JsonProperty(\"no\") String number) {}")
                        .see((elements, types) -> types.json(elements.getTypeElement("com.example.shop.Order")
                                .asType()))
                        .unsupported())
                .singleElement()
                .extracting(UnsupportedType::reason)
                .isEqualTo("it carries @JsonProperty, and Jackson's annotations are not read yet");
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
