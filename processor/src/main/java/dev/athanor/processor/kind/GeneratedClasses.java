package dev.athanor.processor.kind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.athanor.processor.model.JavaClass;
import dev.athanor.processor.model.JavaMember;
import dev.athanor.processor.model.JavaParameter;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Names and frames of the classes that implement what users declare. */
public final class GeneratedClasses {

    /** The types of {@code java.lang} that generated code uses. */
    private static final List<String> JAVA_LANG = List.of(
            "Override",
            "String",
            "Object",
            "Boolean",
            "Byte",
            "Character",
            "Double",
            "Float",
            "Integer",
            "Long",
            "Short",
            "Void");

    private final Elements elements;

    public GeneratedClasses(Elements elements) {
        this.elements = elements;
    }

    /** The class for an interface: {@code ApiEnv} for {@code Api}, {@code Outer_ApiEnv} for {@code Outer.Api}. */
    ClassName name(TypeElement type, String suffix) {
        ClassName declared = ClassName.get(type);
        return ClassName.get(declared.packageName(), String.join("_", declared.simpleNames()) + suffix);
    }

    /** A class that implements an interface by means of what its constructor takes. */
    JavaClass of(TypeElement type, String suffix, String doc, JavaParameter source, List<JavaMember> members) {
        String packageName = ClassName.get(type).packageName();
        return new JavaClass(
                name(type, suffix),
                enclosing(type).allMatch(element -> element.getModifiers().contains(Modifier.PUBLIC)),
                elements.getTypeElement(elements.getModuleOf(type), "javax.annotation.processing.Generated") != null,
                JAVA_LANG.stream().anyMatch(name -> elements.getTypeElement(packageName + "." + name) != null),
                new Deprecations(elements).warnings(type),
                doc,
                TypeName.get(type.asType()),
                source,
                members);
    }

    /** A type and the types around it. */
    static Stream<Element> enclosing(TypeElement type) {
        return Stream.<Element>iterate(
                type,
                element -> element.getKind().isClass() || element.getKind().isInterface(),
                Element::getEnclosingElement);
    }
}
