package dev.athanor.processor.payload;

import dev.athanor.processor.model.TsForm;
import dev.athanor.processor.model.TsSymbol;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleTypeVisitor14;

/** What the conversions ask of Java types. */
final class JavaTypes {

    /** What a class may implement that has it written otherwise than by its properties. */
    private static final List<String> SPECIAL = List.of(
            "java.lang.CharSequence",
            "java.lang.Iterable",
            "java.util.Iterator",
            "java.util.Map.Entry",
            "java.util.stream.BaseStream",
            "tools.jackson.core.TreeNode",
            "tools.jackson.databind.JacksonSerializable");

    private JavaTypes() {}

    static TypeElement element(DeclaredType type) {
        return (TypeElement) type.asElement();
    }

    static String name(DeclaredType type) {
        return element(type).getQualifiedName().toString();
    }

    /** Whether something carries an annotation named {@code Nullable}, whoever's it is. */
    static boolean isNullable(AnnotatedConstruct construct) {
        return construct.getAnnotationMirrors().stream()
                .anyMatch(annotation -> annotation
                        .getAnnotationType()
                        .asElement()
                        .getSimpleName()
                        .contentEquals("Nullable"));
    }

    /** Whether something carries an annotation of that qualified name. */
    static boolean hasAnnotation(AnnotatedConstruct construct, String annotation) {
        return construct.getAnnotationMirrors().stream()
                .anyMatch(mirror -> name(mirror.getAnnotationType()).equals(annotation));
    }

    /** Whether a type is none of the JDK's. */
    static boolean isOfTheUser(DeclaredType type) {
        return !name(type).startsWith("java");
    }

    static TsSymbol symbol(TypeElement element, Conversion conversion) {
        String packageName =
                conversion.elements().getPackageOf(element).getQualifiedName().toString();
        String qualified = element.getQualifiedName().toString();
        String names = packageName.isEmpty() ? qualified : qualified.substring(packageName.length() + 1);
        return new TsSymbol(packageName, List.of(names.split("\\.", -1)), form(element, conversion));
    }

    /** An enum is in rows what it is in JSON. */
    private static TsForm form(TypeElement element, Conversion conversion) {
        return conversion.form() == TsForm.ROW && element.getKind() == ElementKind.ENUM
                ? TsForm.JSON
                : conversion.form();
    }

    /** What a type's parameters are given, each as TypeScript. */
    static List<TsType> arguments(DeclaredType type, Conversion conversion) {
        List<String> parameters = parameters(element(type));
        List<TsType> arguments = new ArrayList<>();
        for (TypeMirror argument : type.getTypeArguments()) {
            String parameter = parameters.get(arguments.size());
            arguments.add(conversion.at("<" + parameter + ">").in(Format.NONE).convert(argument));
        }
        return arguments;
    }

    /** A type's parameters, standing for themselves. */
    static List<TsType> variables(TypeElement element) {
        return parameters(element).stream()
                .map(name -> (TsType) new TsVariable(name))
                .toList();
    }

    static boolean isOfTheJdk(TypeElement element, Conversion conversion) {
        String name = conversion.elements().getPackageOf(element).getQualifiedName() + ".";
        return name.startsWith("java.") || name.startsWith("javax.");
    }

    /** Whether a class inherits something that Jackson writes otherwise than by its properties. */
    static boolean isSpecialToJackson(TypeElement element, Conversion conversion) {
        return superclasses(element)
                        .filter(parent -> !parent.getQualifiedName().contentEquals("java.lang.Record"))
                        .anyMatch(parent -> isOfTheJdk(parent, conversion))
                || SPECIAL.stream().anyMatch(name -> isKindOf(conversion, element.asType(), name));
    }

    /** Whether a type is written as an array or as a map. */
    static boolean isContainer(DeclaredType type, Conversion conversion) {
        return isKindOf(conversion, type, "java.util.Collection") || isKindOf(conversion, type, "java.util.Map");
    }

    private static Stream<TypeElement> superclasses(TypeElement element) {
        return element.getSuperclass() instanceof DeclaredType parent
                        && !name(parent).equals("java.lang.Object")
                ? Stream.concat(Stream.of(element(parent)), superclasses(element(parent)))
                : Stream.empty();
    }

    static List<String> parameters(TypeElement element) {
        return element.getTypeParameters().stream()
                .map(TypeParameterElement::getSimpleName)
                .map(Object::toString)
                .toList();
    }

    /** A type as its declaration's simple name, to begin a path with: {@code Order}, {@code Order[]}. */
    static String display(TypeMirror type) {
        return type.accept(new NameVisitor(false), null);
    }

    /** A type without its annotations and arguments: {@code java.lang.Thread}. */
    static String qualified(TypeMirror type) {
        return type.accept(new NameVisitor(true), null);
    }

    /** The Javadoc of an element as written, or nothing. */
    static String doc(Elements elements, Element element) {
        String doc = elements.getDocComment(element);
        return doc == null ? "" : doc.strip();
    }

    /** Whether a type is, or inherits from, a type of that name. */
    static boolean isKindOf(Conversion conversion, TypeMirror type, String name) {
        TypeElement other = conversion.elements().getTypeElement(name);
        return other != null
                && conversion
                        .types()
                        .isAssignable(
                                conversion.types().erasure(type),
                                conversion.types().erasure(other.asType()));
    }

    /**
     * The type arguments of a supertype of that name: of {@code Tags extends ArrayList<String>} as a {@code Collection}
     * {@code String}. Those that the type itself is written with come as they are, with their annotations, which the
     * compiler drops on the way to a supertype.
     */
    static List<TypeMirror> argumentsOfSuper(Conversion conversion, DeclaredType type, String name) {
        DeclaredType declaration = (DeclaredType) element(type).asType();
        List<? extends TypeMirror> declared =
                asSuper(conversion, declaration, name).getTypeArguments();
        List<? extends TypeMirror> substituted = asSuper(conversion, type, name).getTypeArguments();
        List<TypeMirror> arguments = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            int written = indexOf(conversion, declaration.getTypeArguments(), declared.get(i));
            arguments.add(
                    written < 0 ? substituted.get(i) : type.getTypeArguments().get(written));
        }
        return arguments;
    }

    /** Where a type stands among others, or -1. */
    static int indexOf(Conversion conversion, List<? extends TypeMirror> types, TypeMirror type) {
        return IntStream.range(0, types.size())
                .filter(i -> conversion.types().isSameType(types.get(i), type))
                .findFirst()
                .orElse(-1);
    }

    /** A type as the supertype of that name, with its arguments: {@code Tags extends ArrayList<String>} as {@code Collection<String>}. */
    static DeclaredType asSuper(Conversion conversion, DeclaredType type, String name) {
        if (name(type).equals(name)) {
            return type;
        }
        return conversion.types().directSupertypes(type).stream()
                .filter(DeclaredType.class::isInstance)
                .map(DeclaredType.class::cast)
                .filter(parent -> isKindOf(conversion, parent, name))
                .findFirst()
                .map(parent -> asSuper(conversion, parent, name))
                .orElseThrow(() -> new IllegalArgumentException(type + " is no " + name));
    }

    static boolean overrides(Elements elements, TypeElement element, String method) {
        return ElementFilter.methodsIn(elements.getAllMembers(element)).stream()
                .filter(member -> member.getSimpleName().contentEquals(method)
                        && member.getParameters().isEmpty())
                .map(member -> (TypeElement) member.getEnclosingElement())
                .anyMatch(owner -> !owner.getQualifiedName().toString().startsWith("java.lang."));
    }

    private static final class NameVisitor extends SimpleTypeVisitor14<String, Void> {

        private final boolean qualified;

        NameVisitor(boolean qualified) {
            this.qualified = qualified;
        }

        @Override
        public String visitDeclared(DeclaredType type, Void nothing) {
            return qualified ? name(type) : type.asElement().getSimpleName().toString();
        }

        @Override
        public String visitArray(ArrayType type, Void nothing) {
            return type.getComponentType().accept(this, null) + "[]";
        }

        @Override
        public String visitWildcard(WildcardType type, Void nothing) {
            TypeMirror bound = type.getExtendsBound();
            return bound == null ? "?" : "? extends " + bound.accept(this, null);
        }

        @Override
        protected String defaultAction(TypeMirror type, Void nothing) {
            return type.toString();
        }
    }
}
