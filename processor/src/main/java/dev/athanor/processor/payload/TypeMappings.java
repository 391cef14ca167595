package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsType;
import java.util.List;
import javax.lang.model.type.DeclaredType;

/** The sorts of classes and interfaces that have a TypeScript form. The first mapping that knows a type converts it. */
final class TypeMappings {

    private static final List<TypeMapping> ALL = List.of(
            new WrittenMapping(),
            new ScalarMapping(),
            new OptionalMapping(),
            new JsonTreeMapping(),
            new RefusedAnnotations(),
            new ValueMapping(),
            new EnumMapping(),
            new HierarchyMapping(),
            new MapMapping(),
            new CollectionMapping(),
            new BeanMapping(),
            new UnsupportedMapping());

    private TypeMappings() {}

    static TsType map(DeclaredType type, Conversion conversion) {
        return ALL.stream()
                .flatMap(mapping -> mapping.map(type, conversion).stream())
                .findFirst()
                .orElseThrow();
    }
}
