package dev.athanor.processor.kind;

import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.model.BindingModel;
import dev.athanor.processor.model.DeclarationModel;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

/** Something that can be declared: by an annotation on an interface, by a method of a worker, or by both together. */
public interface Kind {

    /** The annotation that makes an interface one of this kind, if there is one. */
    default Optional<Class<? extends Annotation>> annotation() {
        return Optional.empty();
    }

    /** Annotations that add to {@link #annotation}, and say nothing without it. */
    default List<Class<? extends Annotation>> parts() {
        return List.of();
    }

    /** Reads an interface with the kind's annotation. Nothing comes back when too much of it is wrong, which is reported. */
    default Optional<DeclarationModel> declare(Declaration declaration, Facilities facilities) {
        return Optional.empty();
    }

    /** Annotations that say more of a method that this kind binds. */
    default List<Class<? extends Annotation>> methodParts() {
        return List.of();
    }

    /** Whether a method of a worker is a binding of this kind. */
    default boolean binds(BindingMethod method, Facilities facilities) {
        return false;
    }

    /** What a method returns to be a binding of this kind, as a hint says it: {@code a String with @Var}. */
    default Optional<String> boundBy() {
        return annotation().map(annotation -> "an interface with @" + annotation.getSimpleName());
    }

    /**
     * Reads a method that this kind {@linkplain #binds binds}. Nothing comes back when it is wrong, which is reported; or when
     * what it refers to is, which is reported there.
     */
    default Optional<BindingModel> bind(BindingMethod method, Facilities facilities) {
        return Optional.empty();
    }
}
