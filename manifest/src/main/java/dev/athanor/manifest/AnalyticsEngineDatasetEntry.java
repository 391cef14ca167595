package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A dataset of Workers Analytics Engine. Cloudflare makes it when something is first written to it.
 *
 * @param dataset its name; by default made of application, stage and id
 */
@JsonTypeName("analytics-engine-dataset")
public record AnalyticsEngineDatasetEntry(
        @Template @Nullable String dataset) implements ManifestEntry {}
