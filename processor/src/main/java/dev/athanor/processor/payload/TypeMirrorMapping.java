package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsAmbient;
import dev.athanor.processor.model.TsArray;
import dev.athanor.processor.model.TsForm;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsVariable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Every form that a Java type can have; classes and interfaces go to the {@link TypeMappings}. */
final class TypeMirrorMapping extends SimpleTypeVisitor14<TsType, @Nullable Void> {

    private final Conversion conversion;

    TypeMirrorMapping(Conversion conversion) {
        this.conversion = conversion;
    }

    @Override
    public TsType visitPrimitive(PrimitiveType type, @Nullable Void nothing) {
        TsType usual = switch (type.getKind()) {
            case BOOLEAN -> ScalarMapping.flag(conversion.form());
            case CHAR -> TsKeyword.STRING;
            case LONG -> conversion.ofLong();
            default -> TsKeyword.NUMBER;
        };
        String boxed = conversion.types().boxedClass(type).getQualifiedName().toString();
        return ScalarFormats.of(boxed, usual, conversion.format());
    }

    @Override
    public TsType visitArray(ArrayType type, @Nullable Void nothing) {
        TypeMirror component = type.getComponentType();
        if (component.getKind() == TypeKind.BYTE) {
            return switch (conversion.form()) {
                case JSON, DATA_POINT -> TsKeyword.STRING;
                case RPC -> TsAmbient.of("Uint8Array");
                case ROW -> TsAmbient.of("Array", TsKeyword.NUMBER);
            };
        }
        if (component.getKind() == TypeKind.CHAR) {
            return TsKeyword.STRING;
        }
        // The numbers in an array of primitives keep their form.
        Conversion items = component.getKind().isPrimitive() ? conversion.in(Format.NONE) : conversion;
        return new TsArray(items.at("[]").convert(component));
    }

    @Override
    public TsType visitDeclared(DeclaredType type, @Nullable Void nothing) {
        TypeElement element = JavaTypes.element(type);
        if (type.getTypeArguments().size() < element.getTypeParameters().size()) {
            return conversion.unsupported(type, "it leaves out its type arguments", "write them: " + element.asType());
        }
        return conversion.form() == TsForm.RPC
                ? RpcTypeMappings.map(type, conversion)
                : TypeMappings.map(type, conversion);
    }

    @Override
    public TsType visitTypeVariable(TypeVariable type, @Nullable Void nothing) {
        return new TsVariable(type.asElement().getSimpleName().toString());
    }

    @Override
    public TsType visitWildcard(WildcardType type, @Nullable Void nothing) {
        TypeMirror bound = type.getExtendsBound();
        return bound == null
                ? conversion.unsupported(type, "it stands for any type", "name the type")
                : conversion.convert(bound);
    }

    @Override
    public TsType visitNoType(NoType type, @Nullable Void nothing) {
        return TsKeyword.VOID;
    }

    /** The compiler says itself that it does not know the type. */
    @Override
    public TsType visitError(ErrorType type, @Nullable Void nothing) {
        return TsKeyword.UNKNOWN;
    }

    @Override
    protected TsType defaultAction(TypeMirror type, @Nullable Void nothing) {
        return conversion.unsupported(type, "it is no single type", "use a record");
    }
}
