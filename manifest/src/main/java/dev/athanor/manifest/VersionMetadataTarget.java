package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** Which version of the worker is running. */
@JsonTypeName("version-metadata")
public record VersionMetadataTarget() implements BindingTarget {}
