package dev.athanor.processor.diagnostic;

import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/** Prints a report. The only class that knows the compiler's messages. */
public final class ReportPrinter {

    private final Messager messager;
    private final RepeatedAnnotationPlaces repeated;

    public ReportPrinter(ProcessingEnvironment processing) {
        this.messager = processing.getMessager();
        this.repeated = RepeatedAnnotationPlaces.of(processing);
    }

    /** Prints every problem at the annotation value, the annotation or the element that it is about. */
    public void print(Report report) {
        report.problems().forEach(this::print);
    }

    /** Prints a problem that belongs to no declaration. */
    public void printWithoutPlace(ProblemCode code, Object... arguments) {
        ProblemText text = code.text();
        messager.printMessage(
                Diagnostic.Kind.ERROR,
                Problem.line(
                        code, text.message().formatted(arguments), text.hint().formatted(arguments)));
    }

    private void print(Problem problem) {
        Diagnostic.Kind kind =
                problem.code().severity() == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
        Origin origin = problem.origin();
        if (origin.quote() != null && repeated.print(kind, problem.textAtItsPlace(), origin)) {
            return;
        }
        try {
            messager.printMessage(kind, problem.text(), origin.element(), origin.annotation(), origin.value());
        } catch (RuntimeException e) {
            // ecj fails while it looks for a place in an annotation with an empty array.
            messager.printMessage(kind, problem.text(), origin.element());
        }
    }
}
