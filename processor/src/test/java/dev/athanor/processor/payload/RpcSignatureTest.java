package dev.athanor.processor.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.processor.emit.TypeScriptText;
import dev.athanor.processor.model.TsMethod;
import java.util.List;
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
                    BigInteger             → number
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
                    Set<Order>             → Order[]
                    """)
    void aResultOfType(String java, String typeScript) {
        RpcSignature signature = signature(
                "interface Service { " + java + " call(); }", "record Order(Instant placedAt, byte[] raw) {}");

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
                    void fetch(String url)        → Service.fetch → the runtime uses that name for something else
                    """)
    void whatCannotBeCalledIsReported(String method, String path, String reason) {
        assertThat(signature("interface Service { " + method + "; }").unsupported())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo(path);
                    assertThat(problem.reason()).isEqualTo(reason);
                    assertThat(problem.hint()).isNotEmpty();
                });
    }

    private static RpcSignature signature(String... sources) {
        return JavaSource.of(sources)
                .see((elements, types) ->
                        types.rpc(ElementFilter.methodsIn(elements.getTypeElement("com.example.shop.Service")
                                        .getEnclosedElements())
                                .get(0)));
    }
}
