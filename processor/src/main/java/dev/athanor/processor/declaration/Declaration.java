package dev.athanor.processor.declaration;

import dev.athanor.processor.diagnostic.Origin;
import java.util.Objects;
import javax.lang.model.element.TypeElement;

/**
 * An interface that a user annotated.
 *
 * @param type the interface
 * @param annotation the annotation that says what it declares
 * @param doc its Javadoc as written, or nothing
 */
public record Declaration(TypeElement type, AnnotationReading annotation, String doc) {

    public Declaration {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(annotation, "annotation");
        Objects.requireNonNull(doc, "doc");
    }

    /** The interface's name: its place in the source. */
    public Origin origin() {
        return Origin.of(type);
    }

    /** The name by which manifests refer to it. */
    public String qualifiedName() {
        return type.getQualifiedName().toString();
    }

    /** Its simple name. */
    public String simpleName() {
        return type.getSimpleName().toString();
    }

    /** Its id: the simple name in kebab case. */
    public String id() {
        return Names.id(simpleName());
    }
}
