package dev.athanor.processor.model;

/** A parameter of a method. */
public record TsParameter(String name, TsType type) {}
