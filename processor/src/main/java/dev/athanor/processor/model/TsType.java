package dev.athanor.processor.model;

/** A TypeScript type. */
public interface TsType {}
