package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsType;
import java.util.List;
import javax.lang.model.type.DeclaredType;

/** The sorts of classes and interfaces that a call carries. The first mapping that knows a type converts it. */
final class RpcTypeMappings {

    private static final List<TypeMapping> ALL = List.of(
            new WrittenMapping(),
            new RpcScalarMapping(),
            new OptionalMapping(),
            new RpcEnumMapping(),
            new RpcRecordMapping(),
            new SealedMapping(),
            new RpcMapMapping(),
            new CollectionMapping(),
            new RpcTargetMapping(),
            new RpcFunctionMapping(),
            new RpcUnsupportedMapping());

    private RpcTypeMappings() {}

    static TsType map(DeclaredType type, Conversion conversion) {
        return ALL.stream()
                .flatMap(mapping -> mapping.map(type, conversion).stream())
                .findFirst()
                .orElseThrow();
    }
}
