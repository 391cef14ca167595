package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The methods of an interface that others implement. What has a body runs in Java, and is left out. */
final class RpcMethods {

    private final Conversion conversion;

    RpcMethods(Conversion conversion) {
        this.conversion = conversion;
    }

    /** The methods of an interface as TypeScript sees them; what cannot be called is noted. */
    List<TsMethod> of(TypeElement type) {
        DeclaredType itself = (DeclaredType) type.asType();
        Set<String> names = new HashSet<>();
        List<TsMethod> methods = new ArrayList<>();
        for (ExecutableElement method : abstractOnes(type)) {
            String name = method.getSimpleName().toString();
            Conversion inside = conversion.at("." + name);
            if (!names.add(name)) {
                inside.unsupported("there are several methods of that name", "give each its own name");
            }
            if (RpcNames.isReserved(name)) {
                inside.unsupported("the runtime keeps that name for itself", "rename the method");
            }
            methods.add(new RpcMethodMapping(inside)
                    .map(method, (ExecutableType) conversion.types().asMemberOf(itself, method)));
        }
        return methods;
    }

    /** What has to be implemented, inherited methods first. */
    List<ExecutableElement> abstractOnes(TypeElement type) {
        List<ExecutableElement> methods = new ArrayList<>();
        collect(type, methods);
        methods.removeIf(method -> !method.getModifiers().contains(Modifier.ABSTRACT) || isOfObject(method));
        return methods;
    }

    private void collect(TypeElement type, List<ExecutableElement> into) {
        for (TypeMirror parent : type.getInterfaces()) {
            collect(JavaTypes.element((DeclaredType) parent), into);
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            into.removeIf(inherited ->
                    inherited.equals(method) || conversion.elements().overrides(method, inherited, type));
            into.add(method);
        }
    }

    /** Whether every object has the method anyway, such as the {@code equals} of a {@code Comparator}. */
    private boolean isOfObject(ExecutableElement method) {
        TypeElement object = conversion.elements().getTypeElement("java.lang.Object");
        return object != null
                && ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                        .anyMatch(other -> other.getSimpleName().equals(method.getSimpleName())
                                && other.getParameters().size()
                                        == method.getParameters().size());
    }
}
