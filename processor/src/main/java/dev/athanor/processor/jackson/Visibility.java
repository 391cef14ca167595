package dev.athanor.processor.jackson;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Which accessors are seen without an annotation of their own: public ones, unless {@code @JsonAutoDetect} says otherwise. */
final class Visibility {

    private final Optional<Mark> autoDetect;

    Visibility(Marks ofClass) {
        this.autoDetect = ofClass.find("JsonAutoDetect");
    }

    boolean ofField(Element field) {
        return sees("fieldVisibility", field);
    }

    boolean ofGetter(Element method) {
        return sees("getterVisibility", method);
    }

    boolean ofIsGetter(Element method) {
        return sees("isGetterVisibility", method);
    }

    boolean ofSetter(Element method) {
        return sees("setterVisibility", method);
    }

    private boolean sees(String member, Element element) {
        Set<Modifier> modifiers = element.getModifiers();
        return switch (autoDetect.map(mark -> mark.text(member)).orElse("DEFAULT")) {
            case "ANY" -> true;
            case "NON_PRIVATE" -> !modifiers.contains(Modifier.PRIVATE);
            case "PROTECTED_AND_PUBLIC" ->
                modifiers.contains(Modifier.PROTECTED) || modifiers.contains(Modifier.PUBLIC);
            case "NONE" -> false;
            default -> modifiers.contains(Modifier.PUBLIC);
        };
    }
}
