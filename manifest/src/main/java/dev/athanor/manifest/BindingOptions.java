package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a binding says of itself beside what it is bound to: one record for each kind that has something to say. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface BindingOptions permits ServiceOptions, OutboundOptions {}
