package dev.athanor.manifest;

import org.jspecify.annotations.Nullable;

/**
 * What one instance of a workflow may use.
 *
 * @param steps the most steps that it may take
 */
public record WorkflowLimitSettings(@Nullable Integer steps) {}
