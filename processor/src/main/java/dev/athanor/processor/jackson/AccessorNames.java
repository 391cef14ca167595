package dev.athanor.processor.jackson;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Which property a method is for, by its name: {@code getTotal()} and {@code setTotal(…)} for {@code total}, {@code
 * getURLPath()} for {@code URLPath}, {@code boolean isPaid()} for {@code paid}. In a class a capital has to follow the
 * prefix; in a record anything may, and the accessors of its components are for the components.
 *
 * @param isRecord whether the methods are those of a record
 * @param components the names of the record's components
 */
record AccessorNames(boolean isRecord, Set<String> components) {

    private static final Set<String> BOOLEANS =
            Set.of("java.lang.Boolean", "java.util.concurrent.atomic.AtomicBoolean");
    private static final Set<String> HOLDERS =
            Set.of("java.util.Optional", "java.util.concurrent.atomic.AtomicReference");

    Optional<String> ofGetter(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        return components.contains(name) ? Optional.of(name) : without("get", name);
    }

    Optional<String> ofIsGetter(ExecutableElement method) {
        return isFlag(method.getReturnType())
                ? without("is", method.getSimpleName().toString())
                : Optional.empty();
    }

    Optional<String> ofSetter(ExecutableElement method) {
        return isRecord
                ? Optional.empty()
                : without("set", method.getSimpleName().toString());
    }

    private static boolean isFlag(TypeMirror type) {
        if (type.getKind() == TypeKind.BOOLEAN) {
            return true;
        }
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
        return BOOLEANS.contains(name)
                || (HOLDERS.contains(name)
                        && declared.getTypeArguments().size() == 1
                        && isFlag(declared.getTypeArguments().get(0)));
    }

    private Optional<String> without(String prefix, String name) {
        if (!name.startsWith(prefix) || name.length() == prefix.length()) {
            return Optional.empty();
        }
        String rest = name.substring(prefix.length());
        char first = rest.charAt(0);
        boolean isCapital = Character.isLetter(first) && !Character.isLowerCase(first);
        return isRecord || isCapital ? Optional.of(decapitalised(rest)) : Optional.empty();
    }

    private static String decapitalised(String name) {
        boolean isAcronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        char small = Character.toLowerCase(name.charAt(0));
        return isAcronym || small == name.charAt(0) ? name : small + name.substring(1);
    }
}
