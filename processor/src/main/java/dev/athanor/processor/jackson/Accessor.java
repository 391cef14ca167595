package dev.athanor.processor.jackson;

import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A field, method or parameter that a property is written or read by.
 *
 * @param element the element
 * @param type what it holds, returns or takes, with the type arguments of the bean
 * @param marks its annotations, of overridden methods too
 * @param implicitName the property's name by its own name
 * @param explicitName the name that an annotation gives, if any does
 * @param isIncluded whether an annotation includes it, with or without a name
 * @param isVisible whether it is seen: by its modifiers, or because it is included
 * @param isIgnored whether an annotation leaves it out
 */
record Accessor(
        Element element,
        TypeMirror type,
        Marks marks,
        String implicitName,
        @Nullable String explicitName,
        boolean isIncluded,
        boolean isVisible,
        boolean isIgnored) {

    boolean isIncludedAndNotIgnored() {
        return isIncluded && !isIgnored;
    }
}
