package dev.athanor.cli;

import dev.athanor.runtime.apply.ResultFile;
import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;

/** A command whose result is noted in {@code target/athanor/result.json}, a refusal too. */
@FunctionalInterface
interface Recorded {

    /** Does it, and gives the exit code. */
    int run(ResultFile result) throws IOException;

    /** Does it, and notes why not where that fails. */
    static int in(ProjectOptions options, Recorded command) throws IOException {
        ResultFile result = new ResultFile(options.outputDirectory());
        result.begin();
        try {
            return command.run(result);
        } catch (ProblemException e) {
            result.write(e);
            throw e;
        }
    }
}
