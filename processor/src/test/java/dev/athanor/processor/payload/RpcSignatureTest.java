package dev.athanor.processor.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.emit.TypeScriptText;
import dev.athanor.processor.model.TsMethod;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RpcSignatureTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '→', textBlock = """
                    void                   → void
                    long                   → number
                    Long                   → number
                    @BigInt long           → bigint
                    @BigInt OptionalLong   → bigint | null
                    List<@BigInt Long>     → bigint[]
                    @BigInt long[]         → bigint[]
                    @Nullable @BigInt Long → bigint | null
                    BigInteger             → bigint
                    BigDecimal             → number
                    Month                  → Month
                    String                 → string
                    Instant                → Date
                    Date                   → Date
                    LocalDate              → string
                    Duration               → string
                    byte[]                 → Uint8Array
                    List<byte[]>           → Uint8Array[]
                    Optional<Instant>      → Date | null
                    @Nullable String       → string | null
                    List<@Nullable Order>  → (Order | null)[]
                    Map<String, Instant>   → Readonly<Record<string, Date>>
                    Map<UUID, Order>       → Readonly<Record<string, Order>>
                    Map<DayOfWeek, Order>  → Readonly<Partial<Record<DayOfWeek, Order>>>
                    Map<Integer, Order>    → Map<number, Order>
                    Map<@BigInt Long, Set<Order>> → Map<bigint, Order[]>
                    Set<Order>             → Order[]
                    InputStream            → ReadableStream<Uint8Array>
                    OutputStream           → WritableStream<Uint8Array>
                    CompletionStage<Order> → Order
                    CompletableFuture<@Nullable Order> → Order | null
                    Future<Void>           → void
                    Runnable               → () => void | Promise<void>
                    @Nullable Runnable     → (() => void | Promise<void>) | null
                    List<Runnable>         → (() => void | Promise<void>)[]
                    @BigInt LongSupplier   → () => bigint | Promise<bigint>
                    Predicate<? super Order> → (value: Order) => boolean | Promise<boolean>
                    BiFunction<String, Consumer<Order>, @Nullable Order> → (first: string, second: Rpc.Stub<(value: Order) => void | Promise<void>>) => Order | null | Promise<Order | null>
                    Comparator<String>     → (first: string, second: string) => number | Promise<number>
                    Cart                   → CartRpc
                    """)
    void aResultOfType(String java, String typeScript) {
        RpcSignature signature = signature(
                "interface Service { " + java + " call(); }",
                "record Order(Instant placedAt, byte[] raw) {}",
                "@RpcTarget interface Cart { void add(int a); }",
                "interface Progress { record Done(long by, @BigInt long of) {} }");

        assertThat(signature.unsupported()).isEmpty();
        assertThat(TypeScriptText.of(signature.method().result(), signature.declarations()))
                .isEqualTo(typeScript);
    }

    @Test
    void recordsAreOfTheSameFormThroughout() {
        RpcSignature signature = signature(
                "interface Service { void send(Order order); }", "record Order(Instant placedAt, byte[] raw) {}");

        assertThat(TypeScriptText.of(signature.declarations())).isEqualTo("""
                        export interface Order {
                          readonly placedAt: Date;
                          readonly raw: Uint8Array;
                        }
                        """);
    }

    @Test
    void aMethodKeepsItsNamesAndItsDocumentation() {
        TsMethod method = signature(
                        "interface Service { /** Finds. @return it */ String find(int id, @Nullable String name); }")
                .method();

        assertThat(method.name()).isEqualTo("find");
        assertThat(method.doc()).isEqualTo("Finds. @return it");
        assertThat(method.parameters())
                .extracting(parameter -> parameter.name() + ": " + TypeScriptText.of(parameter.type(), List.of()))
                .containsExactly("id: number", "name: string | null");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', textBlock = """
                    void call(Thread by)          → Service.call(by): java.lang.Thread → it is a class without a known form
                    List<Object> call()           → Service.call()[]: java.lang.Object → it says nothing about the value
                    <T> T call()                  → Service.call → it has type parameters, which a call cannot carry
                    void call(String... all)      → Service.call → it takes any number of arguments
                    FilterInputStream read()      → Service.read(): java.io.FilterInputStream → it is a stream of its own kind
                    void call(List<Future<Long>> a) → Service.call(a)[]: java.util.concurrent.Future → only the result of a method can be a promise
                    HttpRequest request()         → Service.request(): java.net.http.HttpRequest → a call carries requests and responses only between workers
                    void call(Named name)         → Service.call(name): com.example.shop.Named → it is an interface that anything may implement
                    Map<Instant, String> call()   → Service.call(){key}: java.time.Instant → it is the key of a map, and JavaScript finds no equal key of that type
                    @BigInt String call()         → Service.call() → it has @BigInt and no long
                    @BigInt void call()           → Service.call → it has @BigInt and no long
                    Producer<Order> call()        → Service.call(): dev.athanor.binding.Producer → it is a binding, and Cloudflare carries no bindings in calls
                    Bound call()                  → Service.call(): com.example.shop.Bound → it is a binding, and Cloudflare carries no bindings in calls
                    Cart call()                   → Service.call().add → there are several methods of that name
                    Taken call()                  → Service.call().then → the runtime keeps that name for itself
                    """)
    void whatCannotBeCalledIsReported(String method, String path, String reason) {
        assertThat(signature(Stream.concat(Stream.of("interface Service { " + method + "; }"), Stream.of(OTHERS))
                                .toArray(String[]::new))
                        .unsupported())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo(path);
                    assertThat(problem.reason()).isEqualTo(reason);
                    assertThat(problem.hint()).isNotEmpty();
                });
    }

    private static final String[] OTHERS = {
        "interface Named { String name(); }",
        "@RpcTarget interface Cart { void add(int a); void add(String b); }",
        "@RpcTarget interface Taken { void then(); }",
        "@Entrypoint(worker = Named.class) interface Bound {}",
        "record Order() {}",
    };

    private static RpcSignature signature(String... sources) {
        return JavaSource.of(sources).see((elements, types) -> {
            ExecutableElement method = ElementFilter.methodsIn(
                            elements.getTypeElement("com.example.shop.Service").getEnclosedElements())
                    .get(0);
            return types.rpc(method, (ExecutableType) method.asType());
        });
    }
}
