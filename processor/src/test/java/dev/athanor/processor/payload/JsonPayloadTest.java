package dev.athanor.processor.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.emit.TypeScriptText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class JsonPayloadTest {

    private static final String ORDER = "public record Order(String id) {}";
    private static final String TIER = "public enum Tier { STANDARD, GOLD }";

    private static final String COMPONENTS = """
            boolean                  → boolean
            Boolean                  → boolean
            byte                     → number
            short                    → number
            int                      → number
            Integer                  → number
            long                     → number
            Long                     → number
            float                    → number
            Double                   → number
            BigDecimal               → number
            BigInteger               → number
            char                     → string
            Character                → string
            String                   → string
            CharSequence             → string
            UUID                     → string
            URI                      → string
            URL                      → string
            Locale                   → string
            Instant                  → string
            LocalDate                → string
            LocalDateTime            → string
            LocalTime                → string
            OffsetDateTime           → string
            ZonedDateTime            → string
            YearMonth                → string
            Year                     → number
            Month                    → number
            Duration                 → string
            Period                   → string
            ZoneId                   → string
            Date                     → string
            byte[]                   → string
            Byte[]                   → number[]
            char[]                   → string
            int[][]                  → number[][]
            String[]                 → string[]
            List<String>             → string[]
            Set<Order>               → Order[]
            Collection<int[]>        → number[][]
            ArrayDeque<String>       → string[]
            Iterable<String>         → string[]
            List<? extends Order>    → Order[]
            Optional<Order>          → Order | null
            OptionalInt              → number | null
            Optional<List<String>>   → string[] | null
            List<Optional<String>>   → (string | null)[]
            @Nullable String         → string | null
            List<@Nullable String>   → (string | null)[]
            Map<String, Order>       → Readonly<Record<string, Order>>
            Map<UUID, List<Order>>   → Readonly<Record<string, Order[]>>
            Map<Integer, String>     → Readonly<Record<string, string>>
            Map<Tier, Integer>       → Readonly<Partial<Record<Tier, number>>>
            Map<Month, Integer>      → Readonly<Partial<Record<Month, number>>>
            TreeMap<LocalDate, Tier> → Readonly<Record<string, Tier>>
            DayOfWeek                → DayOfWeek
            """;

    @TestFactory
    Stream<DynamicTest> aComponentOfType() {
        List<String[]> rows =
                COMPONENTS.lines().map(row -> row.split("\\s*→\\s*", 2)).toList();
        String components = IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(i)[0] + " v" + i)
                .collect(Collectors.joining(", "));
        String declared = declarations("record Probe(" + components + ") {}", ORDER, TIER);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        String.join(" is ", rows.get(i)),
                        () -> assertThat(declared).contains("  readonly v" + i + ": " + rows.get(i)[1] + ";\n")));
    }

    @Test
    void aRecordIsAnInterfaceWithItsDocumentation() {
        assertThat(declarations("""
                                /**
                                 * A {@code placed} order, see {@link Tier}.
                                 *
                                 * @param id the id, {@code *}/ never empty
                                 * @param tier what they
                                 *     are entitled to
                                 */
                                record Order(String id, Tier tier) {}
                                """, TIER)).isEqualTo("""
                        /** A `placed` order, see `Tier`. */
                        export interface Order {
                          /** the id, `*`/ never empty */
                          readonly id: string;
                          /**
                           * what they
                           *     are entitled to
                           */
                          readonly tier: Tier;
                        }

                        export type Tier = "STANDARD" | "GOLD";
                        """);
    }

    @Test
    void aRecordMayReferToItself() {
        assertThat(declarations("record Tree(String name, List<Tree> children, Optional<Tree> parent) {}"))
                .isEqualTo("""
                        export interface Tree {
                          readonly name: string;
                          readonly children: Tree[];
                          readonly parent: Tree | null;
                        }
                        """);
    }

    @Test
    void aGenericRecordIsAGenericInterface() {
        assertThat(declarations("record Shelf(Page<Order> orders, Page<List<Integer>> sums) {}", ORDER, PAGE))
                .isEqualTo("""
                        export interface Shelf {
                          readonly orders: Page<Order>;
                          readonly sums: Page<number[]>;
                        }

                        export interface Order {
                          readonly id: string;
                        }

                        export interface Page<T> {
                          readonly items: T[];
                          readonly first: T | null;
                          readonly next: Page<T> | null;
                        }
                        """);
    }

    private static final String PAGE = "record Page<T>(List<T> items, Optional<T> first, @Nullable Page<T> next) {}";

    @Test
    void aSealedInterfaceIsTheUnionOfWhatItPermits() {
        assertThat(declarations("""
                                sealed interface Result<T> {
                                    record Done<V>(V value) implements Result<V> {}
                                    record Failed<V>(String reason) implements Result<V> {}
                                    sealed interface Open<V> extends Result<V> permits Waiting {}
                                    record Waiting<V>(Instant since) implements Open<V> {}
                                }
                                """))
                .startsWith("export type Result<T> = Done<T> | Failed<T> | Open<T>;\n")
                .contains("export interface Done<V> {\n  readonly value: V;\n}\n")
                .contains("export type Open<V> = Waiting<V>;\n");
    }

    @Test
    void whatJacksonTakesForAPropertyBesidesTheComponentsIsThere() {
        assertThat(declarations("""
                                record Line(int amount) implements Named {
                                    public int getTotal() { return amount; }
                                    public boolean isLarge() { return amount > 9; }
                                    public String getURLPath() { return ""; }
                                    public int getAmount() { return amount; }
                                    public boolean is() { return true; }
                                    public String get() { return ""; }
                                    public void getNothing() {}
                                    public int getSum(int of) { return of; }
                                    public static int getCount() { return 0; }
                                    String getHidden() { return ""; }
                                }
                                """, "interface Named { default String getTitle() { return \"\"; } }"))
                .contains("  readonly amount: number;\n")
                .contains("  readonly total: number;\n")
                .contains("  readonly large: boolean;\n")
                .contains("  readonly URLPath: string;\n")
                .contains("  readonly title: string;\n")
                .hasLineCount(7);
    }

    private static String declarations(String... sources) {
        Payload payload = JavaSource.of(sources)
                .see((elements, types) ->
                        types.json(elements.getTypeElement("com.example.shop." + firstName(sources[0]))
                                .asType()));
        assertThat(payload.unsupported()).isEmpty();
        return TypeScriptText.of(payload.declarations());
    }

    private static String firstName(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/\\s", "").replaceAll("(?s)^.*?(record|enum|interface) (\\w+).*", "$2");
    }
}
