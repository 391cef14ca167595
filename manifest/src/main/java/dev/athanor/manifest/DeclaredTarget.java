package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something declared on an interface of its own: a queue, a database, another worker's entrypoint.
 *
 * @param declaration the interface's qualified name
 * @param options what the binding says beside that
 */
@JsonTypeName("declared")
public record DeclaredTarget(
        @Reference(verb = "binds") String declaration,
        @Nullable BindingOptions options) implements BindingTarget {

    public DeclaredTarget {
        Objects.requireNonNull(declaration, "declaration");
    }

    /** A binding that says nothing but what it is bound to. */
    public DeclaredTarget(String declaration) {
        this(declaration, null);
    }
}
