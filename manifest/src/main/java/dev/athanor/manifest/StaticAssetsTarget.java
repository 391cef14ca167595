package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** The worker's static files. */
@JsonTypeName("assets")
public record StaticAssetsTarget() implements BindingTarget {}
