package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A secret text. Its value is never part of a manifest.
 *
 * @param variable the environment variable that holds the value
 * @param external whether the account's value stays as it is, and the variable holds its first value only
 */
@JsonTypeName("secret")
@JsonPropertyOrder({"variable", "external"})
public record SecretTarget(String variable, @Nullable Boolean external) implements BindingTarget {

    public SecretTarget {
        Objects.requireNonNull(variable, "variable");
    }

    /** One whose value is that of the variable. */
    public SecretTarget(String variable) {
        this(variable, null);
    }

    /** Whether somebody else sets its value. */
    public boolean comesFromElsewhere() {
        return Boolean.TRUE.equals(external);
    }
}
