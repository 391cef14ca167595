package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsForm;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Where a {@code long} is a {@code bigint}: under {@code @BigInt}, in calls. */
final class BigInts {

    private static final String BIG_INT = "dev.athanor.annotation.BigInt";

    private BigInts() {}

    static boolean isOn(AnnotatedConstruct construct) {
        return JavaTypes.hasAnnotation(construct, BIG_INT);
    }

    /** The conversion of what is written in a record or interface. */
    static Conversion writtenIn(TypeElement type, Conversion conversion) {
        return isOn(type) ? conversion.withBigInts() : conversion;
    }

    /** The conversion of what an element holds or answers. */
    static Conversion on(AnnotatedConstruct element, Conversion conversion) {
        return conversion.form() == TsForm.RPC && isOn(element) ? conversion.withBigInts() : conversion;
    }

    /** The conversion of a type that may carry the annotation itself, which is noted where it changes nothing. */
    static Conversion of(TypeMirror type, Conversion conversion) {
        if (conversion.form() != TsForm.RPC || !isOn(type)) {
            return conversion;
        }
        if (!mentionsLong(type)) {
            noLong(conversion);
        }
        return conversion.withBigInts();
    }

    /** Notes that the annotation stands where there is no {@code long}. */
    static void noLong(Conversion conversion) {
        conversion.unsupported("it has @BigInt and no long", "remove @BigInt");
    }

    private static boolean mentionsLong(TypeMirror type) {
        return switch (type.getKind()) {
            case LONG, TYPEVAR -> true;
            case ARRAY -> mentionsLong(((ArrayType) type).getComponentType());
            case DECLARED -> mentionsLong((DeclaredType) type);
            default -> false;
        };
    }

    /** {@code Long}, {@code OptionalLong}, {@code LongConsumer}, and what has them as arguments. */
    private static boolean mentionsLong(DeclaredType type) {
        boolean isItself = JavaTypes.name(type).startsWith("java.")
                && type.asElement().getSimpleName().toString().contains("Long");
        return isItself
                || type.getTypeArguments().stream()
                        .anyMatch(argument -> argument.getKind() == TypeKind.WILDCARD || mentionsLong(argument));
    }
}
