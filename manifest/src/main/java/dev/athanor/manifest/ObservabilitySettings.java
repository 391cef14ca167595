package dev.athanor.manifest;

import org.jspecify.annotations.Nullable;

/**
 * What the runtime records of a worker.
 *
 * @param enabled whether anything is recorded
 * @param headSamplingRate the share of requests recorded, from 0 to 1
 */
public record ObservabilitySettings(
        boolean enabled, @Nullable Double headSamplingRate) {}
