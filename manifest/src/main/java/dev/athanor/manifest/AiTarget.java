package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** Workers AI. */
@JsonTypeName("ai")
public record AiTarget() implements BindingTarget {}
