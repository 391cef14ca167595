package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsForm;
import dev.athanor.processor.model.TsMethod;
import dev.athanor.processor.model.TsType;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import tools.jackson.databind.JsonNode;

/**
 * Java types into TypeScript types, in two forms.
 *
 * <table>
 *   <caption>The same Java type in each form</caption>
 *   <tr><th>Java</th><th>{@link #json JSON}: what Jackson 3 writes by default</th><th>{@link #rpc RPC}: what structured clone carries</th></tr>
 *   <tr><td>record, generic and recursive ones too</td><td>interface</td><td>interface</td></tr>
 *   <tr><td>enum</td><td>union of the names</td><td>union of the names</td></tr>
 *   <tr><td>sealed interface</td><td>union of what it permits</td><td>union of what it permits</td></tr>
 *   <tr><td>{@code String}, {@code char}, {@code UUID}, {@code URI} …</td><td>{@code string}</td><td>{@code string}</td></tr>
 *   <tr><td>numbers, {@code long} and the big ones too</td><td>{@code number}</td><td>{@code number}; {@code @BigInt long} and {@code BigInteger} {@code bigint}</td></tr>
 *   <tr><td>{@code Instant}, {@code java.util.Date}</td><td>{@code string}, ISO 8601</td><td>{@code Date}</td></tr>
 *   <tr><td>other types of {@code java.time}</td><td>{@code string}, ISO 8601; {@code Year} and {@code Month} {@code number}</td><td>the same</td></tr>
 *   <tr><td>{@code byte[]}</td><td>{@code string}, Base64</td><td>{@code Uint8Array}</td></tr>
 *   <tr><td>collections, arrays</td><td>array</td><td>array</td></tr>
 *   <tr><td>{@code Map}</td><td>{@code Record}</td><td>{@code Record}, or {@code Map} where keys are numbers</td></tr>
 *   <tr><td>{@code Optional<T>}, {@code @Nullable T}</td><td>{@code T | null}</td><td>{@code T | null}</td></tr>
 *   <tr><td>{@code InputStream}, {@code OutputStream}</td><td></td><td>{@code ReadableStream}, {@code WritableStream}</td></tr>
 *   <tr><td>{@code @FunctionalInterface}</td><td></td><td>function; as an argument {@code Rpc.Stub} of one</td></tr>
 *   <tr><td>{@code @RpcTarget} interface</td><td></td><td>interface with methods; as an argument {@code Rpc.Stub} of it</td></tr>
 *   <tr><td>{@code CompletionStage<T>} as a result</td><td></td><td>{@code T}, since any result may be promised</td></tr>
 * </table>
 *
 * <p>A {@code number} loses digits of a {@code long} above 2<sup>53</sup>. Types that are not there yet, because
 * another processor makes them in a later round, become {@code unknown}: whoever asks waits for them.
 */
public final class PayloadTypes {

    private final Elements elements;
    private final Types types;

    /** Converts with the compiler's knowledge of types. */
    public PayloadTypes(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** The TypeScript type of the JSON that Jackson 3 writes for a Java type by default. */
    public Payload json(TypeMirror type) {
        return payload(TsForm.JSON, type);
    }

    /** The TypeScript type of a row that D1 answers, whose columns are called as the properties of its JSON would be. */
    public Payload row(TypeMirror type) {
        return payload(TsForm.ROW, type);
    }

    private Payload payload(TsForm form, TypeMirror type) {
        Conversion conversion = Conversion.of(form, JavaTypes.display(type), elements, types);
        TsType converted = conversion.convert(type);
        return new Payload(converted, conversion.declarations(), conversion.unsupported());
    }

    /**
     * Holds a JSON value against a Java type that {@linkplain #json has a form}.
     *
     * @throws JsonValue.SyntaxException when the text is no JSON
     */
    public JsonValue value(TypeMirror type, String text) throws JsonValue.SyntaxException {
        Conversion conversion = Conversion.of(TsForm.JSON, JavaTypes.display(type), elements, types);
        JsonFit fit = new JsonFit(conversion);
        JsonNode value = JsonText.parse(text);
        return new JsonValue(fit.fit(type, value, JavaTypes.display(type)).toString(), fit.misfits());
    }

    /**
     * The TypeScript form of a method that is called from afar. Whether others have the same name is not looked at.
     *
     * @param seen its types as the interface sees them that is called, which may be others than those of the parent that has
     *     the method
     */
    public RpcSignature rpc(ExecutableElement method, ExecutableType seen) {
        Element owner = Objects.requireNonNull(method.getEnclosingElement());
        String path = owner.getSimpleName() + "." + method.getSimpleName();
        Conversion conversion = Conversion.of(TsForm.RPC, path, elements, types);
        TsMethod converted = new RpcMethodMapping(conversion).map(method, seen);
        return new RpcSignature(converted, conversion.declarations(), conversion.unsupported());
    }
}
