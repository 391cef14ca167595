package dev.athanor.processor.payload;

import static java.util.Map.entry;

import dev.athanor.processor.model.TsAmbient;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsType;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;

/**
 * Classes of the JDK for which structured clone has one value: its own types where it has them, otherwise the text or the
 * number that JSON has too. {@code Month} is left to the enums.
 */
final class RpcScalarMapping implements TypeMapping {

    private static final TsType BYTES = TsAmbient.of("Uint8Array");

    private static final Map<String, TsType> OWN = Map.ofEntries(
            entry("java.io.InputStream", TsAmbient.of("ReadableStream", BYTES)),
            entry("java.io.OutputStream", TsAmbient.of("WritableStream", BYTES)),
            entry("java.lang.Void", TsKeyword.VOID),
            entry("java.math.BigInteger", TsKeyword.BIGINT),
            entry("java.time.Instant", TsAmbient.of("Date")),
            entry("java.util.Date", TsAmbient.of("Date")));

    private final ScalarMapping json = new ScalarMapping();

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        String name = JavaTypes.name(type);
        return switch (name) {
            case "java.lang.Long" -> Optional.of(conversion.ofLong());
            case "java.time.Month" -> Optional.empty();
            default -> OWN.containsKey(name) ? Optional.ofNullable(OWN.get(name)) : json.map(type, conversion);
        };
    }
}
