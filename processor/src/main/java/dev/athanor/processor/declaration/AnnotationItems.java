package dev.athanor.processor.declaration;

import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** The items of an array in an annotation; a single value is an array of one. */
public final class AnnotationItems extends SimpleAnnotationValueVisitor14<List<AnnotationValue>, AnnotationValue> {

    private AnnotationItems() {}

    /** The items, in the order written. */
    public static List<AnnotationValue> of(AnnotationValue value) {
        return value.accept(new AnnotationItems(), value);
    }

    @Override
    protected List<AnnotationValue> defaultAction(Object single, AnnotationValue value) {
        return List.of(value);
    }

    @Override
    public List<AnnotationValue> visitArray(List<? extends AnnotationValue> items, AnnotationValue value) {
        return List.copyOf(items);
    }
}
