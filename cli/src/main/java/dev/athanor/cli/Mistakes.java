package dev.athanor.cli;

import dev.athanor.runtime.problem.ProblemException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says what went wrong, a line for each problem, and never how this program is made. */
final class Mistakes implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine commandLine = exception.getCommandLine();
        tell(commandLine, List.of(String.valueOf(exception.getMessage())));
        commandLine.getErr().println("Try: " + commandLine.getCommandSpec().qualifiedName() + " --help");
        return ExitCodes.FAILED;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine commandLine, ParseResult parsed) {
        tell(commandLine, lines(exception));
        return ExitCodes.FAILED;
    }

    private static List<String> lines(Exception exception) {
        return exception instanceof ProblemException problems
                ? problems.problems().stream().map(Object::toString).toList()
                : List.of(unexpected(exception));
    }

    private static String unexpected(Exception exception) {
        StackTraceElement[] trace = exception.getStackTrace();
        return "something went wrong that Athanor did not foresee: " + exception
                + (trace.length == 0 ? "" : " (at " + trace[0] + ")") + "; please report it";
    }

    private static void tell(CommandLine commandLine, List<String> lines) {
        PrintWriter err = commandLine.getErr();
        lines.forEach(line -> err.println("athanor: " + line));
    }
}
