package dev.athanor.processor.declaration;

import dev.athanor.processor.diagnostic.Origin;
import java.util.Objects;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;

/**
 * A method of an interface, its own or inherited.
 *
 * @param owner the interface
 * @param element the method
 * @param type its types as the interface sees them: {@code Task} where {@code Producer<M>} says {@code M}
 */
public record DeclaredMethod(TypeElement owner, ExecutableElement element, ExecutableType type) {

    public DeclaredMethod {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(type, "type");
    }

    /** Its place in the source; the interface's, where it is inherited and may come from a class file. */
    public Origin origin() {
        return owner.equals(element.getEnclosingElement()) ? Origin.of(element) : Origin.of(owner);
    }

    /** Its name. */
    public String name() {
        return element.getSimpleName().toString();
    }

    /** Whether something has to implement it. */
    public boolean isAbstract() {
        return element.getModifiers().contains(Modifier.ABSTRACT);
    }
}
