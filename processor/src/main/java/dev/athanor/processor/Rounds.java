package dev.athanor.processor;

import dev.athanor.processor.catalogue.DeclarationProblem;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.diagnostic.ReportPrinter;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.output.ClaimedPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;

/**
 * What lasts from round to round: the declarations that wait for types which other processors generate, what was declared
 * before, and which files were written.
 *
 * <p>Problems are printed in the round that finds them: compilers forget the places of elements of earlier rounds.
 */
final class Rounds {

    private final Set<String> waiting = new TreeSet<>();
    private final List<DeclarationModel> earlier = new ArrayList<>();
    private final ClaimedPaths claimed = new ClaimedPaths();
    private boolean optionsChecked;

    /** Reads, checks, lowers, emits and writes what a round brings. Nothing is ever thrown. */
    void run(ProcessingEnvironment processing, RoundEnvironment environment) {
        ReportPrinter printer = new ReportPrinter(processing);
        Report report = new Report();
        Guard.run(
                () -> {
                    checkOptions(processing, printer);
                    run(processing, environment, report);
                },
                failure -> printer.printWithoutPlace(DeclarationProblem.UNEXPECTED, failure));
        printer.print(report);
    }

    private void run(ProcessingEnvironment processing, RoundEnvironment environment, Report report) {
        Round round = new Round(processing, report, claimed);
        if (environment.processingOver()) {
            waiting.forEach(
                    name -> round.reportUnresolved(processing.getElementUtils().getTypeElement(name)));
            return;
        }
        List<DeclarationModel> models = new ArrayList<>();
        for (Element element : Annotated.in(environment, processing.getElementUtils(), waiting)) {
            guarded(element, report, () -> round.lower(element).ifPresent(models::add));
        }
        round.checkRules(earlier, models);
        models.forEach(model -> guarded(model.origin().element(), report, () -> round.write(model)));
        earlier.addAll(models);
    }

    private void checkOptions(ProcessingEnvironment processing, ReportPrinter printer) {
        if (!optionsChecked) {
            optionsChecked = true;
            new Options(processing.getOptions()).check(printer);
        }
    }

    private static void guarded(Element element, Report report, Runnable action) {
        Guard.run(action, failure -> report.add(DeclarationProblem.UNEXPECTED.at(Origin.of(element), failure)));
    }
}
