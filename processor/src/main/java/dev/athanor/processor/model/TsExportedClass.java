package dev.athanor.processor.model;

/**
 * A class that a worker's code has to export.
 *
 * @param className the name of the export
 * @param methods the interface that it implements
 * @param base what it extends
 */
public record TsExportedClass(String className, TsImport methods, RpcBase base) {}
