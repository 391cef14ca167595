package test;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.athanor.annotation.TsType;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** What happened. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Event {

    /**
     * Somebody came.
     *
     * @param user who
     * @param at when, in seconds
     */
    @JsonTypeName("signed-up")
    record SignedUp(@TsType("`user-${string}`") String user, @JsonFormat(shape = JsonFormat.Shape.NUMBER) Instant at)
            implements Event {}

    /** Something was sold. */
    @JsonTypeName("sold")
    record Sold(@JsonUnwrapped(prefix = "price-") Money price, Channel channel, JsonNode details) implements Event {}

    /** Nothing happened. */
    @JsonTypeName("idle")
    record Idle() implements Event {}

    /** Where something is sold. */
    enum Channel {
        @JsonProperty("web")
        WEB,
        SHOP
    }
}
