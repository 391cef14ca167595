package dev.athanor.binding;

/** The worker itself, as a service binding: a method that returns it is bound to the worker's own default entrypoint. */
public interface Self {}
