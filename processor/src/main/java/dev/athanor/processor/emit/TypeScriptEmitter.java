package dev.athanor.processor.emit;

import dev.athanor.processor.model.TsModule;
import dev.athanor.processor.model.TsRpcModule;
import dev.athanor.processor.model.TsWorkerModule;
import dev.athanor.processor.model.TsWorkflowModule;
import dev.athanor.processor.output.OutputFile;
import java.util.List;

/** The TypeScript of one declaration: {@code META-INF/athanor/types/<id>.d.ts} and its run-time half {@code <id>.js}. */
public final class TypeScriptEmitter {

    private static final String DIRECTORY = "META-INF/athanor/types/";

    /** The types of a module, and its run-time half. */
    public List<OutputFile> emit(TsModule module) {
        String path = DIRECTORY + module.id();
        return List.of(
                OutputFile.resource(path + ".d.ts", module.accept(new TypesOf())),
                OutputFile.resource(path + ".js", module.accept(new RuntimeOf())));
    }

    private static final class TypesOf implements TsModule.Visitor<String> {

        @Override
        public String worker(TsWorkerModule module) {
            return new WorkerTypesEmitter(module).emit();
        }

        @Override
        public String rpc(TsRpcModule module) {
            return new RpcTypesEmitter(module).emit();
        }

        @Override
        public String workflow(TsWorkflowModule module) {
            return new WorkflowTypesEmitter(module).emit();
        }
    }

    private static final class RuntimeOf implements TsModule.Visitor<String> {

        @Override
        public String worker(TsWorkerModule module) {
            return new WorkerRuntimeEmitter(module).emit();
        }

        /** Types alone; the file is there so that an import of the module resolves. */
        @Override
        public String rpc(TsRpcModule module) {
            return TypeScriptWriter.of(module).line("export {};").text();
        }

        @Override
        public String workflow(TsWorkflowModule module) {
            return TypeScriptWriter.of(module).line("export {};").text();
        }
    }
}
