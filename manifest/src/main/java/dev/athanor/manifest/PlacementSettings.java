package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a worker runs. One of these is there.
 *
 * @param mode Cloudflare's word for how the place is chosen: {@code smart}
 * @param region a region of another cloud that it runs near: {@code aws:us-east-1}
 * @param host a server that it runs near: {@code db.example.com:5432}
 * @param hostname a website that it runs near: {@code api.example.com}
 */
@JsonPropertyOrder({"mode", "region", "host", "hostname"})
public record PlacementSettings(
        @Nullable String mode,
        @Template @Nullable String region,
        @Template @Nullable String host,
        @Template @Nullable String hostname) {

    public PlacementSettings {
        if (Stream.of(mode, region, host, hostname).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("one of mode, region, host and hostname");
        }
    }

    /** Near the back ends that the worker calls. */
    public static PlacementSettings smart() {
        return new PlacementSettings("smart", null, null, null);
    }
}
