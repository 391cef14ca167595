package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsMember;
import dev.athanor.processor.model.TsType;
import java.beans.Introspector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The methods of a record that Jackson takes for properties although they are no components: {@code getTotal()} is
 * {@code total}, {@code boolean isPaid()} is {@code paid}. Those that it inherits count.
 */
final class RecordGetters {

    private RecordGetters() {}

    static List<TsMember> of(TypeElement element, Conversion conversion) {
        List<String> accessors = element.getRecordComponents().stream()
                .map(component -> component.getSimpleName().toString())
                .toList();
        List<TsMember> members = new ArrayList<>();
        for (ExecutableElement method :
                ElementFilter.methodsIn(conversion.elements().getAllMembers(element))) {
            if (!accessors.contains(method.getSimpleName().toString())) {
                property(method, conversion).ifPresent(name -> members.add(member(name, method, conversion)));
            }
        }
        // By name, because the compiler gives inherited members in no order that it promises.
        members.sort(Comparator.comparing(TsMember::name));
        return members;
    }

    private static TsMember member(String name, ExecutableElement method, Conversion conversion) {
        TsType type = conversion.at("." + method.getSimpleName() + "()").convert(method.getReturnType(), method);
        return new TsMember(name, JavaTypes.doc(conversion.elements(), method), type);
    }

    private static Optional<String> property(ExecutableElement method, Conversion conversion) {
        boolean callable = method.getModifiers().contains(Modifier.PUBLIC)
                && !method.getModifiers().contains(Modifier.STATIC)
                && method.getParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID
                && !method.getSimpleName().contentEquals("getClass");
        if (!callable) {
            return Optional.empty();
        }
        String name = method.getSimpleName().toString();
        return without("get", name)
                .or(() -> isBoolean(method.getReturnType(), conversion) ? without("is", name) : Optional.empty());
    }

    private static boolean isBoolean(TypeMirror type, Conversion conversion) {
        return type.getKind() == TypeKind.BOOLEAN || JavaTypes.isKindOf(conversion, type, "java.lang.Boolean");
    }

    private static Optional<String> without(String prefix, String name) {
        return name.startsWith(prefix) && name.length() > prefix.length()
                ? Optional.of(Introspector.decapitalize(name.substring(prefix.length())))
                : Optional.empty();
    }
}
