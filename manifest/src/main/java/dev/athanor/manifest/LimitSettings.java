package dev.athanor.manifest;

import org.jspecify.annotations.Nullable;

/**
 * What one invocation of a worker may use.
 *
 * @param cpuMs processor time in milliseconds
 * @param subrequests requests that it may make
 */
public record LimitSettings(
        @Nullable Integer cpuMs, @Nullable Integer subrequests) {}
