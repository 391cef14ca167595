package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsForm;
import dev.athanor.processor.model.TsType;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;

/** What is left over: says why it has no form, and what to do. */
final class UnsupportedMapping implements TypeMapping {

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        return Optional.of(refused(type, conversion));
    }

    private static TsType refused(DeclaredType type, Conversion conversion) {
        if (JavaTypes.name(type).equals("java.lang.Object")) {
            return conversion.unsupported(type, "it says nothing about the value", "name the type, such as a record");
        }
        if (isStream(type, conversion)) {
            return conversion.unsupported(
                    type, "it is a stream, which has no value to send", "use byte[], String or List");
        }
        return switch (type.asElement().getKind()) {
            case INTERFACE ->
                conversion.unsupported(
                        type,
                        "it is an interface that anything may implement",
                        "make it sealed, list the classes below it with @JsonSubTypes, or use a record");
            case ANNOTATION_TYPE -> conversion.unsupported(type, "it is an annotation", "use a record");
            default -> refusedClass(type, conversion);
        };
    }

    private static TsType refusedClass(DeclaredType type, Conversion conversion) {
        if (conversion.form() == TsForm.RPC && !JavaTypes.isOfTheJdk(JavaTypes.element(type), conversion)) {
            return conversion.unsupported(
                    type, "it is a class, and of those only records have a form", "make it a record");
        }
        return JavaTypes.isOfTheJdk(JavaTypes.element(type), conversion)
                ? conversion.unsupported(type, "it is a class without a known form", "send its data in a record")
                : conversion.unsupported(
                        type,
                        "it inherits from a class or interface of the JDK that Jackson writes in a way of its own",
                        "make it a record, or say with @TsType what is written");
    }

    private static boolean isStream(DeclaredType type, Conversion conversion) {
        return JavaTypes.isKindOf(conversion, type, "java.io.Closeable")
                || JavaTypes.isKindOf(conversion, type, "java.util.stream.BaseStream")
                || JavaTypes.isKindOf(conversion, type, "java.util.Iterator");
    }
}
