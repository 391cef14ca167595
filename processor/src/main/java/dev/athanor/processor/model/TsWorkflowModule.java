package dev.athanor.processor.model;

import java.util.List;

/**
 * What the TypeScript module of a workflow is made of.
 *
 * @param id the declaration's id, such as {@code order-processor}
 * @param source the qualified name of the Java interface
 * @param doc the Java interface's documentation as Javadoc, as written, or nothing
 * @param className the class that the worker's code exports
 * @param isChecked whether the module itself says what the entrypoint exports, rather than that of the worker that binds it
 * @param params what an instance is started with
 * @param result what it returns
 * @param events what it can wait for, in the order declared
 * @param declarations the types that these reach; one that is given twice is kept once
 */
public record TsWorkflowModule(
        String id,
        String source,
        String doc,
        String className,
        boolean isChecked,
        TsType params,
        TsType result,
        List<TsEvent> events,
        List<TsDeclaration> declarations)
        implements TsModule {

    public TsWorkflowModule {
        events = List.copyOf(events);
        declarations = declarations.stream().distinct().toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.workflow(this);
    }
}
