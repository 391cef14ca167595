package dev.athanor.processor.emit;

import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.output.OutputFile;
import java.util.List;
import java.util.stream.Stream;

/** Everything that one declaration becomes. */
public final class Emitters {

    private static final TypeScriptEmitter TYPESCRIPT = new TypeScriptEmitter();

    private Emitters() {}

    /** The files, in the order in which they are written. */
    public static List<OutputFile> emit(DeclarationModel declaration) {
        Stream<OutputFile> java = declaration.javaClass().stream().map(JavaEmitter::emit);
        Stream<OutputFile> manifest = Stream.of(ManifestEmitter.emit(declaration.fragment()));
        return Stream.concat(
                        Stream.concat(java, manifest),
                        declaration.types().stream().flatMap(module -> TYPESCRIPT.emit(module).stream()))
                .toList();
    }
}
