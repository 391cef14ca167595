package dev.athanor.processor.declaration;

import dev.athanor.processor.diagnostic.Origin;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * An annotation as written: only what was written out, no defaults.
 *
 * @param element what it stands on
 * @param outer the annotation that stands on the element
 * @param mirror this annotation: the same, or one inside it
 * @param quote its text, where messages cannot point at it
 */
public record AnnotationReading(
        Element element,
        AnnotationMirror outer,
        AnnotationMirror mirror,
        @Nullable String quote) {

    /** An annotation that stands on an element. */
    public static AnnotationReading of(Element element, AnnotationMirror mirror) {
        return new AnnotationReading(element, mirror, mirror, null);
    }

    /** Where the annotation is. */
    public Origin origin() {
        return new Origin(element, mirror, null, quote);
    }

    /** Whether the annotation is of a type. */
    public boolean is(Class<? extends Annotation> type) {
        return type().getQualifiedName().contentEquals(type.getCanonicalName());
    }

    /** The annotation's type. */
    public TypeElement type() {
        return (TypeElement) mirror.getAnnotationType().asElement();
    }

    /** The annotation as a short text: {@code @Cron}. */
    public String title() {
        return "@" + type().getSimpleName();
    }

    /** Where a member's value is, or the annotation where it was not written. */
    public Origin originOf(String member) {
        return value(member).map(Written::origin).orElse(origin());
    }

    /** A member's value as the compiler has it. */
    public Optional<Written<AnnotationValue>> value(String member) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .map(entry -> written(entry.getValue()))
                .findFirst();
    }

    /** A text. */
    public Optional<Written<String>> string(String member) {
        return read(member, String.class);
    }

    /** A whole number. */
    public Optional<Written<Integer>> integer(String member) {
        return read(member, Integer.class);
    }

    /** A fraction. */
    public Optional<Written<Double>> decimal(String member) {
        return read(member, Double.class);
    }

    /** Yes or no. */
    public Optional<Written<Boolean>> bool(String member) {
        return read(member, Boolean.class);
    }

    /** The name of an enum's constant. */
    public Optional<Written<String>> constant(String member) {
        return read(member, VariableElement.class)
                .map(written -> written.map(constant -> constant.getSimpleName().toString()));
    }

    /** A class, such as {@code Tasks.class}. Nothing for {@code void.class} and the like. */
    public Optional<Written<TypeElement>> type(String member) {
        return read(member, DeclaredType.class).map(written -> written.map(type -> (TypeElement) type.asElement()));
    }

    /** An annotation inside this one. */
    public Optional<AnnotationReading> annotation(String member) {
        return read(member, AnnotationMirror.class).map(written -> inside(written.value(), quote));
    }

    /** A class that is an item of an array. Nothing for {@code void.class} and the like. */
    public Optional<TypeElement> type(Written<AnnotationValue> item) {
        return as(item.value(), DeclaredType.class)
                .map(written -> (TypeElement) written.value().asElement());
    }

    /** The items of an array as the compiler has them, in the order written. */
    public List<Written<AnnotationValue>> written(String member) {
        return items(member).stream().map(this::written).toList();
    }

    /** The texts of an array, in the order written. */
    public List<Written<String>> strings(String member) {
        return items(member).stream()
                .flatMap(item -> as(item, String.class).stream())
                .toList();
    }

    /** The names of an array of enum constants, in the order written. */
    public List<Written<String>> constants(String member) {
        return items(member).stream()
                .flatMap(item -> as(item, VariableElement.class).stream())
                .map(written -> written.map(constant -> constant.getSimpleName().toString()))
                .toList();
    }

    /** The annotations of an array, in the order written. */
    public List<AnnotationMirror> annotations(String member) {
        return items(member).stream()
                .flatMap(item -> as(item, AnnotationMirror.class).stream())
                .map(Written::value)
                .toList();
    }

    /** An annotation that is part of this one's values. */
    public AnnotationReading inside(AnnotationMirror inner, @Nullable String quoteOfInner) {
        return new AnnotationReading(element, outer, inner, quoteOfInner);
    }

    /** A value of this annotation, with its place. */
    public Written<AnnotationValue> written(AnnotationValue value) {
        return new Written<>(value, new Origin(element, outer, value, quote));
    }

    private List<AnnotationValue> items(String member) {
        return value(member).map(written -> AnnotationItems.of(written.value())).orElse(List.of());
    }

    private <T> Optional<Written<T>> read(String member, Class<T> type) {
        return value(member).flatMap(written -> as(written.value(), type));
    }

    /** Nothing when the value is of another type: then the compiler has its own message. */
    private <T> Optional<Written<T>> as(AnnotationValue value, Class<T> type) {
        return Optional.of(value.getValue())
                .filter(type::isInstance)
                .map(found -> written(value).map(written -> type.cast(found)));
    }
}
