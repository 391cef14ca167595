package dev.athanor.processor.model;

import java.util.List;

/**
 * What a worker's TypeScript module is made of.
 *
 * @param id the worker's id, such as {@code api}
 * @param source the qualified name of the Java interface
 * @param doc the Java interface's documentation as Javadoc, as written, or nothing
 * @param entrypoint what it describes: a module, relative to the project's directory, or nothing
 * @param global whether the bindings are global variables, and nothing is exported
 * @param fetchDemanded whether the worker has an address, so that it must answer requests
 * @param env the bindings, in the order declared
 * @param queues the queues that it consumes, in the order declared
 * @param crons its schedules, in the order declared, each once
 * @param exports the classes that its code has to export, in the order declared
 * @param declarations the payload types that {@code env} and {@code queues} reach; one that is given twice is kept once
 */
public record TsWorkerModule(
        String id,
        String source,
        String doc,
        String entrypoint,
        boolean global,
        boolean fetchDemanded,
        List<TsMember> env,
        List<TsQueue> queues,
        List<TsCron> crons,
        List<TsExportedClass> exports,
        List<TsDeclaration> declarations)
        implements TsModule {

    public TsWorkerModule {
        env = List.copyOf(env);
        queues = List.copyOf(queues);
        crons = List.copyOf(crons);
        exports = List.copyOf(exports);
        declarations = declarations.stream().distinct().toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.worker(this);
    }
}
