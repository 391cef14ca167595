package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsFunction;
import dev.athanor.processor.model.TsMethod;
import dev.athanor.processor.model.TsType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** {@code Consumer<Progress>}, and whatever is a {@code @FunctionalInterface}, is a function: {@code (value: Progress) => …}. */
final class RpcFunctionMapping implements TypeMapping {

    private static final String FUNCTIONAL = "java.lang.FunctionalInterface";

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        TypeElement element = JavaTypes.element(type);
        if (element.getKind() != ElementKind.INTERFACE || !JavaTypes.hasAnnotation(element, FUNCTIONAL)) {
            return Optional.empty();
        }
        List<ExecutableElement> methods = new RpcMethods(conversion).abstractOnes(element);
        // The compiler itself reports one that has none or several.
        return methods.stream()
                .findFirst()
                .map(method -> conversion.ofStaying(function(method, type, element, conversion.received(false))));
    }

    private static TsType function(
            ExecutableElement method, DeclaredType type, TypeElement element, Conversion conversion) {
        DeclaredType written = conversion.types().getDeclaredType(element, bounds(type));
        TsMethod function = new RpcMethodMapping(conversion.at("=>"))
                .map(method, (ExecutableType) conversion.types().asMemberOf(written, method));
        return new TsFunction(function.parameters(), function.result());
    }

    /** What a function takes or gives where its type is left open: of {@code Consumer<? super Order>} an {@code Order}. */
    private static TypeMirror[] bounds(DeclaredType type) {
        return type.getTypeArguments().stream()
                .map(argument -> argument.getKind() == TypeKind.WILDCARD ? bound((WildcardType) argument) : argument)
                .toArray(TypeMirror[]::new);
    }

    private static TypeMirror bound(WildcardType wildcard) {
        return Optional.ofNullable(wildcard.getSuperBound())
                .or(() -> Optional.ofNullable(wildcard.getExtendsBound()))
                .orElse(wildcard);
    }
}
