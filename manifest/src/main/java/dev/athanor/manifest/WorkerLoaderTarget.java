package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonTypeName;

/** What loads code at run time, each piece as a worker of its own. */
@JsonTypeName("worker-loader")
public record WorkerLoaderTarget() implements BindingTarget {}
