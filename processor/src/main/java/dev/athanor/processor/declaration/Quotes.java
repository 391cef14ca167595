package dev.athanor.processor.declaration;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Annotations as a user would write them: {@code @QueueConsumer(queue = Tasks.class, batchSize = 101)}. */
final class Quotes extends SimpleAnnotationValueVisitor14<String, Void> {

    private Quotes() {}

    static String of(AnnotationMirror mirror) {
        String values = mirror.getElementValues().entrySet().stream()
                .map(entry -> entry.getKey().getSimpleName() + " = " + of(entry.getValue()))
                .collect(Collectors.joining(", "));
        String name = "@" + mirror.getAnnotationType().asElement().getSimpleName();
        return values.isEmpty() ? name : name + "(" + values.replaceFirst("^value = (?=[^,]*$)", "") + ")";
    }

    private static String of(AnnotationValue value) {
        return value.accept(new Quotes(), null);
    }

    @Override
    protected String defaultAction(Object value, Void unused) {
        return value.toString();
    }

    @Override
    public String visitString(String value, Void unused) {
        return '"' + value + '"';
    }

    @Override
    public String visitType(TypeMirror type, Void unused) {
        String name = type.toString();
        return name.substring(name.lastIndexOf('.') + 1) + ".class";
    }

    @Override
    public String visitEnumConstant(VariableElement constant, Void unused) {
        return constant.getSimpleName().toString();
    }

    /** Braces only where there is not one item: javac keeps a single one as it is written, ecj as an array. */
    @Override
    public String visitArray(List<? extends AnnotationValue> items, Void unused) {
        String texts = items.stream().map(Quotes::of).collect(Collectors.joining(", "));
        return items.size() == 1 ? texts : "{" + texts + "}";
    }

    @Override
    public String visitAnnotation(AnnotationMirror mirror, Void unused) {
        return of(mirror);
    }
}
