package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;

/**
 * A secret text. Its value is never part of a manifest.
 *
 * @param variable the environment variable that holds the value
 */
@JsonTypeName("secret")
public record SecretTarget(String variable) implements BindingTarget {

    public SecretTarget {
        Objects.requireNonNull(variable, "variable");
    }
}
