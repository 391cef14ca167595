package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;

/**
 * What a service binding says of the caller.
 *
 * @param props a JSON object as text, placeholders included, which the other end reads as {@code this.ctx.props}
 */
@JsonTypeName("service")
public record ServiceOptions(@Template String props) implements BindingOptions {

    public ServiceOptions {
        Objects.requireNonNull(props, "props");
    }
}
