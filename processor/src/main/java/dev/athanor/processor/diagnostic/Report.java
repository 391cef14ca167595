package dev.athanor.processor.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/**
 * Collects the problems of all phases. Not printed before everything is known ({@link ReportPrinter}), so that all
 * mistakes come at once.
 */
public final class Report {

    private final List<Problem> problems = new ArrayList<>();
    private final Set<Element> withheld = new HashSet<>();

    /** Adds a problem; the same one again is not added. */
    public void add(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** Keeps an interface from being generated, because something that it refers to is wrong and is reported there. */
    public void withhold(Element element) {
        withheld.add(element);
    }

    /** Whether an interface, and everything in it, may be generated. */
    public boolean isClean(Element element) {
        return !withheld.contains(element)
                && problems.stream()
                        .filter(problem -> problem.code().severity() == Severity.ERROR)
                        .noneMatch(problem -> isInside(problem.origin().element(), element));
    }

    /** Takes over the problems of another report that are about interfaces, or what is in them. */
    public void addAbout(Collection<? extends Element> elements, Report other) {
        other.problems.stream()
                .filter(problem -> elements.stream()
                        .anyMatch(element -> isInside(problem.origin().element(), element)))
                .forEach(this::add);
    }

    /** The problems by source file, and in each as they were found. */
    public List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.comparing(
                        problem -> outermost(problem.origin().element())))
                .toList();
    }

    private static boolean isInside(Element inner, Element outer) {
        return enclosing(inner).anyMatch(outer::equals);
    }

    private static String outermost(Element element) {
        return enclosing(element)
                .filter(enclosing ->
                        enclosing.getKind().isClass() || enclosing.getKind().isInterface())
                .reduce((inner, outer) -> outer)
                .orElse(element)
                .toString();
    }

    private static Stream<Element> enclosing(Element element) {
        return Stream.iterate(element, enclosing -> enclosing != null, Element::getEnclosingElement);
    }
}
