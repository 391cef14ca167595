package dev.athanor.processor;

import dev.athanor.processor.catalogue.DeclarationProblem;
import dev.athanor.processor.constraint.ConstraintCheck;
import dev.athanor.processor.declaration.Annotations;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Interfaces;
import dev.athanor.processor.declaration.UnresolvedTypes;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.emit.Emitters;
import dev.athanor.processor.kind.Facilities;
import dev.athanor.processor.kind.GeneratedClasses;
import dev.athanor.processor.kind.PartStages;
import dev.athanor.processor.model.DeclarationModel;
import dev.athanor.processor.model.WorkerModel;
import dev.athanor.processor.output.ClaimedPaths;
import dev.athanor.processor.output.FilerOutput;
import dev.athanor.processor.output.OutputFile;
import dev.athanor.processor.payload.PayloadTypes;
import dev.athanor.processor.project.ProjectDirectory;
import dev.athanor.processor.project.ProjectFiles;
import dev.athanor.processor.rule.Rules;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** One round's phases: read and lower, check across, emit and write. */
final class Round {

    private final Elements elements;
    private final Facilities facilities;
    private final FilerOutput output;
    private final ClaimedPaths claimed;

    Round(ProcessingEnvironment processing, Report report, ClaimedPaths claimed) {
        this.output = new FilerOutput(processing.getFiler());
        this.claimed = claimed;
        this.elements = processing.getElementUtils();
        this.facilities = new Facilities(
                new Interfaces(processing.getElementUtils(), processing.getTypeUtils()),
                new Annotations(processing.getElementUtils()),
                new PayloadTypes(processing.getElementUtils(), processing.getTypeUtils()),
                new GeneratedClasses(processing.getElementUtils()),
                new ProjectFiles(
                        ProjectDirectory.find(new Options(processing.getOptions()).baseDirectory(), output::directory)),
                report);
    }

    /** What is declared on an element, with its values checked, and lowered; nothing when that cannot be. */
    Optional<DeclarationModel> lower(Element element) {
        Discovery discovery = new Discovery(facilities.annotations(), facilities.interfaces(), facilities.report());
        return discovery.declaration(element).flatMap(declaration -> {
            annotated(declaration)
                    .forEach(inner -> facilities
                            .annotations()
                            .on(inner)
                            .forEach(annotation -> ConstraintCheck.check(annotation, facilities.report())));
            PartStages.check(declaration, facilities);
            return Discovery.kindOf(declaration.annotation())
                    .flatMap(kind -> kind.declare(declaration, facilities))
                    .map(model -> model.in(discovery.stages(declaration)))
                    .map(model -> model.adopting(
                            declaration.annotation().bool("adopt").map(Written::value)));
        });
    }

    /** Checks the rules across declarations, of which the later ones may be the faulty ones. */
    void checkRules(List<DeclarationModel> earlier, List<DeclarationModel> now) {
        Report found = new Report();
        Rules.check(Stream.concat(earlier.stream(), now.stream()).toList(), found);
        facilities
                .report()
                .addAbout(now.stream().map(model -> model.origin().element()).toList(), found);
    }

    /** Emits a declaration without problems, which refers to none that has some. */
    void write(DeclarationModel model) {
        Stream<Element> references =
                model.worker().stream().flatMap(WorkerModel::references).map(elements::getTypeElement);
        if (Stream.concat(Stream.of(model.origin().element()), references).allMatch(facilities.report()::isClean)) {
            Emitters.emit(model).forEach(file -> write(file, model));
        }
    }

    /** A declaration that was put off until the end. */
    void reportUnresolved(TypeElement type) {
        UnresolvedTypes.of(type)
                .ifPresent(missing -> facilities
                        .report()
                        .add(DeclarationProblem.UNRESOLVED_TYPE.at(Origin.of(type), type.getSimpleName(), missing)));
    }

    private static Stream<Element> annotated(Declaration declaration) {
        return Stream.concat(
                Stream.of(declaration.type()),
                declaration.type().getEnclosedElements().stream().filter(member -> !(member instanceof TypeElement)));
    }

    private void write(OutputFile file, DeclarationModel model) {
        Element element = model.origin().element();
        Optional<String> owner = claimed.claim(file, model.declaration());
        if (owner.isPresent()) {
            fail(model, file, "it is also made from " + owner.get());
            return;
        }
        try {
            output.write(file, element);
        } catch (IOException e) {
            fail(model, file, String.valueOf(e.getMessage()));
        }
    }

    private void fail(DeclarationModel model, OutputFile file, String reason) {
        facilities.report().add(DeclarationProblem.CANNOT_WRITE.at(model.origin(), file.name(), reason));
    }
}
