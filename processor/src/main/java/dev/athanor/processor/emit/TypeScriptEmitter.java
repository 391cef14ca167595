package dev.athanor.processor.emit;

import dev.athanor.processor.model.TsModule;
import dev.athanor.processor.output.OutputFile;
import java.util.List;

/** The TypeScript of one declaration: {@code META-INF/athanor/types/<id>.d.ts} and {@code <id>.js}. */
public final class TypeScriptEmitter {

    /** The types of a module, and its run-time half. */
    public List<OutputFile> emit(TsModule module) {
        return List.of();
    }
}
