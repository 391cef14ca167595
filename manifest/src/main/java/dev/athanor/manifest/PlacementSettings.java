package dev.athanor.manifest;

import java.util.Objects;

/**
 * Where a worker runs.
 *
 * @param mode Cloudflare's word for it: {@code smart}
 */
public record PlacementSettings(String mode) {

    public PlacementSettings {
        Objects.requireNonNull(mode, "mode");
    }
}
