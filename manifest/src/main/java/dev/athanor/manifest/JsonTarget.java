package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value.
 *
 * @param json the value as JSON without blanks, placeholders included
 * @param file the file that it was read from, if it was
 */
@JsonTypeName("json")
@JsonPropertyOrder({"json", "file"})
public record JsonTarget(
        @Template(form = Template.Form.JSON) String json,
        @Nullable SourceFile file) implements BindingTarget {

    public JsonTarget {
        Objects.requireNonNull(json, "json");
    }
}
