package dev.athanor.processor.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.emit.TypeScriptText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a class is told from others that may stand in its place. */
class HierarchyTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', textBlock = """
                    use = JsonTypeInfo.Id.NAME                            → Circle | Square → "@type": "circle"
                    use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind"  → Circle | Square                                   → kind: "circle"
                    use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY → Circle                          → "@type": "circle"
                    use = JsonTypeInfo.Id.DEDUCTION                       → Circle                                            → radius: number
                    use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT → { readonly circle: Circle }        → radius: number
                    use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY  → [type: "circle", value: Circle]    → radius: number
                    """)
    void aSealedInterfaceIsToldApartBy(String info, String member, String first) {
        String text = text("@JsonTypeInfo(" + info + ") public sealed interface Order {"
                + " @JsonTypeName(\"circle\") record Circle(int radius) implements Order {}"
                + " record Square(int side) implements Order {} }");

        assertThat(text).startsWith("export type Order = " + member);
        assertThat(text).contains("export interface Circle {\n  readonly " + first + ";\n");
    }

    @Test
    void listedClassesAreTheUnion() {
        assertThat(text("""
                        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
                        @JsonSubTypes({@JsonSubTypes.Type(value = Order.Sale.class, name = "sale"), @JsonSubTypes.Type(Order.Gift.class)})
                        public abstract class Order {
                            public int id;
                            public static class Sale extends Order { public int price; }
                            @JsonTypeName("gift") public static class Gift extends Order { public String from; }
                        }
                        """)).isEqualTo("""
                        export type Order = Sale | Gift;

                        export interface Sale {
                          readonly "@type": "sale";
                          readonly id: number;
                          readonly price: number;
                        }

                        export interface Gift {
                          readonly "@type": "gift";
                          readonly id: number;
                          readonly from: string;
                        }
                        """);
    }

    @Test
    void aClassMayStandForItselfBesideThoseBelowIt() {
        assertThat(text("""
                        public sealed class Order {
                            public int id;
                            public static final class Gift extends Order { public String from; }
                        }
                        """))
                .startsWith("export type Order = PlainOrder | Gift;\n")
                .contains("export interface PlainOrder {");
    }

    @Test
    void levelsInBetweenAreLeftOutWhereClassesAreToldApart() {
        assertThat(text("""
                        @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
                        public sealed interface Order {
                            sealed interface Paid extends Order { record Card(int number) implements Paid {} }
                            record Open(int due) implements Order {}
                        }
                        """))
                .startsWith("export type Order = Card | Open;\n")
                .contains("readonly \"@type\": \"Card\";");
    }

    private static String text(String source) {
        Payload payload = JavaSource.of(source)
                .see((elements, types) -> types.json(
                        elements.getTypeElement("com.example.shop.Order").asType()));
        assertThat(payload.unsupported()).isEmpty();
        return TypeScriptText.of(payload.declarations());
    }
}
