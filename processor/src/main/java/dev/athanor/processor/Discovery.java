package dev.athanor.processor;

import dev.athanor.annotation.Stages;
import dev.athanor.processor.catalogue.DeclarationProblem;
import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Annotations;
import dev.athanor.processor.declaration.Declaration;
import dev.athanor.processor.declaration.Interfaces;
import dev.athanor.processor.declaration.Written;
import dev.athanor.processor.diagnostic.Origin;
import dev.athanor.processor.diagnostic.Report;
import dev.athanor.processor.kind.Kind;
import dev.athanor.processor.kind.Kinds;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Finds out what an annotated element declares.
 *
 * @param annotations finds annotations
 * @param interfaces what interfaces consist of
 * @param report where problems go
 */
record Discovery(Annotations annotations, Interfaces interfaces, Report report) {

    /** The annotations of an element that declare something. */
    private Stream<AnnotationReading> declaring(Element element) {
        return annotations.on(element).stream()
                .filter(annotation -> kindOf(annotation).isPresent());
    }

    /** The kind that an annotation declares. */
    static Optional<Kind> kindOf(AnnotationReading annotation) {
        return Kinds.ALL.stream()
                .filter(kind -> kind.annotation().filter(annotation::is).isPresent())
                .findFirst();
    }

    /** An interface's declaration, if it is one that can be read; what is wrong with it is reported. */
    Optional<Declaration> declaration(Element element) {
        List<AnnotationReading> declaring = declaring(element).toList();
        reportLonelyParts(element, declaring);
        if (!Interfaces.isPlain(element)) {
            element.getEnclosedElements().forEach(member -> reportLonelyParts(member, List.of()));
        }
        if (declaring.isEmpty()) {
            return Optional.empty();
        }
        if (!Interfaces.isPlain(element)) {
            declaring.forEach(annotation -> report.add(DeclarationProblem.NOT_AN_INTERFACE.at(
                    annotation.origin(), annotation.title(), description(element))));
            return Optional.empty();
        }
        TypeElement type = (TypeElement) element;
        AnnotationReading annotation = declaring.get(0);
        if (declaring.size() > 1) {
            AnnotationReading other = declaring.get(1);
            report.add(DeclarationProblem.SEVERAL_KINDS.at(
                    other.origin(), type.getSimpleName(), annotation.title(), other.title()));
        }
        reportUnusable(type);
        return Optional.of(new Declaration(type, annotation, interfaces.doc(type)));
    }

    /** The stages that a declaration is limited to; none where all have it. */
    List<String> stages(Declaration declaration) {
        return annotations.first(declaration.type(), Stages.class).stream()
                .flatMap(annotation -> annotation.strings("value").stream())
                .map(Written::value)
                .toList();
    }

    private void reportUnusable(TypeElement type) {
        if (!type.getTypeParameters().isEmpty()) {
            report.add(DeclarationProblem.GENERIC_DECLARATION.at(Origin.of(type), type.getSimpleName()));
        }
        if (type.getModifiers().contains(Modifier.PRIVATE)) {
            report.add(DeclarationProblem.PRIVATE_DECLARATION.at(Origin.of(type), type.getSimpleName()));
        }
    }

    /** A schedule on something that is no worker would never run, and nobody would say so. */
    private void reportLonelyParts(Element element, List<AnnotationReading> declaring) {
        if (declaring.isEmpty()) {
            annotations
                    .first(element, Stages.class)
                    .ifPresent(stages -> report.add(DeclarationProblem.LONELY_PART.at(
                            stages.origin(), stages.title(), "@Worker or another declaration")));
        }
        for (AnnotationReading part : annotations.on(element)) {
            Kinds.ALL.stream()
                    .filter(kind -> kind.parts().stream().anyMatch(part::is))
                    .flatMap(kind -> kind.annotation().stream())
                    .filter(whole -> declaring.stream().noneMatch(annotation -> annotation.is(whole)))
                    .forEach(whole -> report.add(DeclarationProblem.LONELY_PART.at(
                            part.origin(), part.title(), "@" + whole.getSimpleName())));
        }
    }

    private static String description(Element element) {
        String kind = element.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "the " + kind + " " + element.getSimpleName();
    }
}
