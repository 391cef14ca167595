package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;

/**
 * Something declared on an interface of its own: a queue, a database, another worker's entrypoint.
 *
 * @param declaration the interface's qualified name
 */
@JsonTypeName("declared")
public record DeclaredTarget(@Reference(verb = "binds") String declaration) implements BindingTarget {

    public DeclaredTarget {
        Objects.requireNonNull(declaration, "declaration");
    }
}
