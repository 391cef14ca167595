package dev.athanor.processor.diagnostic;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Points at values of repeated annotations. The compiler keeps those in a container that stands nowhere in the source, so its
 * messages about them land on the interface; javac's syntax tree knows better.
 *
 * <p>Used for messages alone, never for output, and only where the compiler is javac itself: not in ecj, and not under Gradle's
 * incremental compilation, which hides the tree. There the message quotes the annotation instead.
 */
final class RepeatedAnnotationPlaces {

    private final @Nullable Trees trees;

    private RepeatedAnnotationPlaces(@Nullable Trees trees) {
        this.trees = trees;
    }

    static RepeatedAnnotationPlaces of(ProcessingEnvironment processing) {
        try {
            return new RepeatedAnnotationPlaces(Trees.instance(processing));
        } catch (IllegalArgumentException | LinkageError e) {
            return new RepeatedAnnotationPlaces(null);
        }
    }

    /**
     * One of several annotations of a type.
     *
     * @param annotation the annotation
     * @param index its place among them
     */
    private record Repeated(AnnotationMirror annotation, int index) {

        boolean holds(Origin origin) {
            return annotation.equals(origin.annotation())
                    || annotation.getElementValues().values().stream().anyMatch(value -> value.equals(origin.value()));
        }
    }

    /** Prints a message at the value, or else at the annotation; false where the place cannot be told. */
    boolean print(Diagnostic.Kind kind, String text, Origin origin) {
        if (trees == null) {
            return false;
        }
        TreePath path = trees.getPath(origin.element());
        Optional<Repeated> repeated = repeated(origin);
        if (path == null || repeated.isEmpty() || !(path.getLeaf() instanceof ClassTree type)) {
            return false;
        }
        AnnotationMirror annotation = repeated.get().annotation();
        Optional<Tree> place = annotations(path, type.getModifiers(), annotation, trees)
                .skip(repeated.get().index())
                .findFirst()
                .map(tree -> argument(tree, annotation, origin.value()).orElse(tree));
        place.ifPresent(tree -> trees.printMessage(kind, text, tree, path.getCompilationUnit()));
        return place.isPresent();
    }

    private static Optional<Repeated> repeated(Origin origin) {
        return origin.element().getAnnotationMirrors().stream()
                .flatMap(container -> container.getElementValues().values().stream())
                .map(AnnotationValue::getValue)
                .filter(List.class::isInstance)
                .flatMap(items -> numbered((List<?>) items))
                .filter(repeated -> repeated.holds(origin))
                .findFirst();
    }

    private static Stream<Repeated> numbered(List<?> items) {
        return IntStream.range(0, items.size())
                .filter(index -> value(items, index) instanceof AnnotationMirror)
                .mapToObj(index -> new Repeated((AnnotationMirror) value(items, index), index));
    }

    private static Object value(List<?> items, int index) {
        return ((AnnotationValue) items.get(index)).getValue();
    }

    /** The annotations of the same type, in the order written. */
    private static Stream<Tree> annotations(
            TreePath path, ModifiersTree modifiers, AnnotationMirror annotation, Trees trees) {
        Element type = annotation.getAnnotationType().asElement();
        TreePath inModifiers = new TreePath(path, modifiers);
        return modifiers.getAnnotations().stream()
                .filter(tree -> type.equals(
                        trees.getElement(new TreePath(new TreePath(inModifiers, tree), tree.getAnnotationType()))))
                .map(Tree.class::cast);
    }

    private static Optional<Tree> argument(Tree tree, AnnotationMirror annotation, @Nullable AnnotationValue value) {
        Optional<String> member = annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .map(ExecutableElement::getSimpleName)
                .map(Object::toString)
                .findFirst();
        return member.flatMap(name -> ((AnnotationTree) tree)
                .getArguments().stream()
                        .map(argument -> expression(argument, name))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** What is assigned to a member; {@code value} may go without its name. */
    private static Optional<Tree> expression(ExpressionTree argument, String member) {
        if (argument instanceof AssignmentTree assignment) {
            return Optional.<Tree>of(assignment.getExpression())
                    .filter(expression -> assignment.getVariable().toString().equals(member));
        }
        return Optional.<Tree>of(argument).filter(expression -> member.equals("value"));
    }
}
