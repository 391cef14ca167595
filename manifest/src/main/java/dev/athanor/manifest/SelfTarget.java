package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** The worker itself, as a service binding. */
@JsonTypeName("self")
public record SelfTarget() implements BindingTarget {}
