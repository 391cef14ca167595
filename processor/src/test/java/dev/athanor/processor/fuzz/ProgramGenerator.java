package dev.athanor.processor.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** Makes a program of bytes, always the same one of the same bytes. */
final class ProgramGenerator {

    private final List<SourceProgram> right = CaseSources.of("T");
    private final List<SourceProgram> wrong = CaseSources.of("E");
    private final Literals literals = Literals.of(right);

    SourceProgram program(byte[] bytes) {
        Choices choices = new Choices(bytes);
        Mangling mangling = new Mangling(literals, choices);
        int form = choices.below(10);
        SourceProgram program;
        if (form < 6) {
            program = new DeclarationGrammar(literals, choices).write();
        } else if (form < 9) {
            program = choices.of(right);
            for (int i = choices.below(3); i >= 0; i--) {
                program = mangling.sensibly(program);
            }
        } else {
            program = choices.of(Stream.of(right, wrong).flatMap(List::stream).toList());
        }
        return form == 9 || choices.oneIn(12) ? mangling.blindly(program) : program;
    }
}
