package dev.athanor.processor.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.emit.TypeScriptText;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What Jackson's annotations do to a type, one by one; that Jackson agrees is what {@link JacksonDifferentialTest} is for. */
class JacksonAnnotationsTest {

    private static final String[] OTHERS = {
        "public record Plain(String street, int number) {}",
        "@JsonIgnoreType public record Secret(String word) {}",
        "public enum Tier { STANDARD, @JsonProperty(\"gold\") GOLD }",
        "@JsonFormat(shape = JsonFormat.Shape.NUMBER) public enum Level { LOW, HIGH }",
        "@JsonFormat(shape = JsonFormat.Shape.OBJECT) public enum Place { HERE; public String getTitle() { return \"\"; } }",
        "public record Email(@JsonValue String text) {}",
        "public record Isbn(@JsonKey String text, int check) {}",
        "@TsType(\"Map<string, Date> | null\") public class Own {}",
        "@JsonFormat(shape = JsonFormat.Shape.ARRAY) public record Point(int x, @Nullable Integer y) {}",
        "public record None() {}",
    };

    private static final String COMPONENTS = """
            @JsonProperty("placed-at") Instant v                               → readonly "placed-at": string;
            @JsonAlias("other") int v                                          → readonly v: number;
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String v      → readonly v?: string;
            @JsonInclude(JsonInclude.Include.NON_NULL) Optional<String> v      → readonly v?: string | null;
            @JsonInclude(JsonInclude.Include.NON_NULL) int v                   → readonly v: number;
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> v    → readonly v?: string;
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> v         → readonly v?: string[];
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int v                → readonly v?: number;
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) Instant v             → readonly v: number;
            @JsonFormat(shape = JsonFormat.Shape.ARRAY) LocalDate v            → readonly v: number[];
            @JsonFormat(shape = JsonFormat.Shape.NUMBER_INT) LocalDate v       → readonly v: number;
            @JsonFormat(pattern = "yyyy") LocalDate v                          → readonly v: string;
            @JsonFormat(shape = JsonFormat.Shape.STRING) long v                → readonly v: string;
            @JsonFormat(shape = JsonFormat.Shape.STRING) List<BigDecimal> v    → readonly v: string[];
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) boolean v             → readonly v: number;
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) Tier v                → readonly v: number | "gold";
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> v → readonly v: string[];
            @JsonRawValue String v                                             → readonly v: JsonValue;
            @JsonUnwrapped(prefix = "to_", suffix = "!") Plain v               → readonly "to_street!": string;
            @JsonUnwrapped @Nullable Plain v                                   → readonly number?: number;
            @JsonIgnoreProperties("street") Plain v                            → readonly v: Omit<Plain, "street">;
            @JsonIncludeProperties({"street", "number"}) List<Plain> v         → readonly v: Pick<Plain, "street" | "number">[];
            @JsonPropertyDescription("how many") int v                         → /** how many */
            @TsType("`order-${string}`") String v                              → readonly v: `order-${string}`;
            @TsType("() => void") @Nullable Object v                           → readonly v: (() => void) | null;
            Tier v                                                             → readonly v: Tier;
            Level v                                                            → readonly v: number;
            Place v                                                            → readonly v: Place;
            Email v                                                            → readonly v: Email;
            Own v                                                              → readonly v: Map<string, Date> | null;
            List<Own> v                                                        → readonly v: (Map<string, Date> | null)[];
            Point v                                                            → readonly v: [x: number, y: number | null];
            Map<Email, Tier> v                                                 → readonly v: Readonly<Record<string, Tier>>;
            Map<Isbn, Isbn> v                                                  → readonly v: Readonly<Record<string, Isbn>>;
            Map<Level, Integer> v                                              → readonly v: Readonly<Partial<Record<Level, number>>>;
            Map.Entry<String, Tier> v                                          → readonly v: Readonly<Record<string, Tier>>;
            tools.jackson.databind.JsonNode v                                  → readonly v: JsonValue;
            tools.jackson.databind.node.ObjectNode v                           → readonly v: Readonly<Record<string, JsonValue>>;
            List<tools.jackson.databind.node.ArrayNode> v                      → readonly v: JsonValue[][];
            """;

    @TestFactory
    Stream<DynamicTest> aComponentIsWritten() {
        List<String[]> rows =
                COMPONENTS.lines().map(row -> row.split("\\s*→\\s*", 2)).toList();
        String[] records = IntStream.range(0, rows.size())
                .mapToObj(i -> "public record R" + i + "(" + rows.get(i)[0] + ") {}")
                .toArray(String[]::new);
        List<String> written = JavaSource.of(records)
                .inPackage("com.example.shop", OTHERS)
                .see((elements, types) -> IntStream.range(0, rows.size())
                        .mapToObj(i -> types.json(elements.getTypeElement("com.example.shop.R" + i)
                                .asType()))
                        .map(JacksonAnnotationsTest::text)
                        .toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        String.join(" is ", rows.get(i)),
                        () -> assertThat(written.get(i)).contains(rows.get(i)[1])));
    }

    @Test
    void aClassIsWrittenByItsGettersAndPublicFields() {
        assertThat(declarations(
                        """
                                public class Order extends Base<String> {
                                    private int total;
                                    /** Whether it is paid. */
                                    private boolean paid;
                                    public final List<String> notes = List.of();
                                    transient int hidden;
                                    /** What it costs. */
                                    public int getTotal() { return total; }
                                    public boolean isPaid() { return paid; }
                                    public String getURLPath() { return ""; }
                                    public int getter() { return 1; }
                                    @JsonGetter("sum of all") int sum() { return 1; }
                                    @JsonIgnore public int getNothing() { return 1; }
                                    public Secret getSecret() { return null; }
                                    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) public int getWritten() { return 1; }
                                }
                                """, "public class Base<T> { public T id; public @Nullable T getParent() { return null; } }"))
                .isEqualTo("""
                        export interface Order {
                          readonly id: string;
                          readonly parent: string | null;
                          /** What it costs. */
                          readonly total: number;
                          /** Whether it is paid. */
                          readonly paid: boolean;
                          readonly notes: string[];
                          readonly URLPath: string;
                          readonly "sum of all": number;
                        }
                        """);
    }

    @Test
    void aClassSaysWhichPropertiesAndHowTheyAreCalled() {
        assertThat(declarations("""
                                @tools.jackson.databind.annotation.JsonNaming(
                                    tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy.class)
                                @JsonIgnoreProperties("left_out")
                                @JsonInclude(JsonInclude.Include.NON_NULL)
                                @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
                                public class Order {
                                    private String placedAt;
                                    private @Nullable Integer totalPrice;
                                    private int leftOut;
                                    @JsonProperty("asIs") private boolean asItIs;
                                }
                                """)).isEqualTo("""
                        export interface Order {
                          readonly placed_at?: string;
                          readonly total_price?: number;
                          readonly asIs: boolean;
                        }
                        """);
    }

    @Test
    void propertiesOfAnyNameAreAnIndex() {
        assertThat(declarations(
                        "public record Order(String id, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean paid,"
                                + " @JsonAnyGetter Map<String, Integer> others) {}"))
                .isEqualTo("""
                        export interface Order {
                          readonly id: string;
                          readonly paid?: boolean;
                          readonly [name: string]: number | string | boolean | undefined;
                        }
                        """);
    }

    @Test
    void aRecordOfNothingTakesNothing() {
        assertThat(declarations("public record Order(None nothing) {}"))
                .contains("export type None = Readonly<Record<string, never>>;\n");
    }

    private static String declarations(String... sources) {
        return text(JavaSource.of(sources)
                .inPackage("com.example.shop", OTHERS)
                .see((elements, types) -> types.json(
                        elements.getTypeElement("com.example.shop.Order").asType())));
    }

    private static String text(Payload payload) {
        assertThat(payload.unsupported()).isEmpty();
        return TypeScriptText.of(payload.declarations());
    }
}
