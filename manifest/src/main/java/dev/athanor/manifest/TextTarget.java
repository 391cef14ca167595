package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;

/**
 * A plain text.
 *
 * @param text the text, placeholders included
 */
@JsonTypeName("text")
public record TextTarget(@Template String text) implements BindingTarget {

    public TextTarget {
        Objects.requireNonNull(text, "text");
    }
}
