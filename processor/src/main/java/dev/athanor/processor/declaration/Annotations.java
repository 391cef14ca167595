package dev.athanor.processor.declaration;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Finds annotations. */
public final class Annotations {

    private final Elements elements;

    public Annotations(Elements elements) {
        this.elements = elements;
    }

    /** All annotations on an element, in the order written; the repeated ones singly. */
    public List<AnnotationReading> on(Element element) {
        List<AnnotationReading> found = new ArrayList<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            AnnotationReading reading = AnnotationReading.of(element, mirror);
            if (isContainer(reading)) {
                boolean written = isWritten(element, mirror);
                reading.annotations("value").stream()
                        .map(inner -> reading.inside(inner, written ? null : Quotes.of(inner)))
                        .forEach(found::add);
            } else {
                found.add(reading);
            }
        }
        return List.copyOf(found);
    }

    /** The annotations of a type on an element. */
    public List<AnnotationReading> on(Element element, Class<? extends Annotation> type) {
        return on(element).stream().filter(reading -> reading.is(type)).toList();
    }

    /** The annotation of a type on an element, or the first of several. */
    public Optional<AnnotationReading> first(Element element, Class<? extends Annotation> type) {
        return on(element, type).stream().findFirst();
    }

    /** Whether the user wrote a container. Only javac knows; ecj says so of each. */
    private boolean isWritten(Element element, AnnotationMirror container) {
        return elements.getClass().getName().startsWith("com.sun.tools.javac.")
                && elements.getOrigin(element, container) == Elements.Origin.EXPLICIT;
    }

    /** Whether an annotation only holds repeated ones: each of what is in its {@code value} names it as its container. */
    private static boolean isContainer(AnnotationReading reading) {
        List<AnnotationMirror> inner = reading.annotations("value");
        return !inner.isEmpty()
                && inner.stream()
                        .allMatch(mirror -> isRepeatedIn(reading, AnnotationReading.of(reading.element(), mirror)));
    }

    private static boolean isRepeatedIn(AnnotationReading container, AnnotationReading inner) {
        return inner.type().getAnnotationMirrors().stream()
                .map(mirror -> AnnotationReading.of(inner.type(), mirror))
                .filter(meta -> meta.is(java.lang.annotation.Repeatable.class))
                .flatMap(meta -> meta.type("value").stream())
                .anyMatch(named -> named.value().equals(container.type()));
    }
}
