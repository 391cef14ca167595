package dev.athanor.processor.payload;

import dev.athanor.processor.payload.JsonValue.Misfit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a JSON value against a Java type, as Jackson reads it: of {@code record Line(String product, @Nullable Integer price)}
 * the value {@code {"product": "tea"}} is {@code {"product": "tea", "price": null}}, and {@code {"price": "2"}} fits in neither
 * property.
 */
final class JsonFit {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Conversion types;
    private final List<Misfit> misfits = new ArrayList<>();

    JsonFit(Conversion types) {
        this.types = types;
    }

    List<Misfit> misfits() {
        return misfits;
    }

    /** The value in full, as far as it fits. */
    JsonNode fit(TypeMirror type, JsonNode value, String path) {
        if (value.isNull()) {
            return mayBeNull(type) ? value : misfit(path, "is null, and its type is not @Nullable", value);
        }
        if (type instanceof PrimitiveType primitive) {
            return scalar(types.types().boxedClass(primitive).getQualifiedName().toString(), value, path);
        }
        if (type instanceof ArrayType array) {
            return array(array.getComponentType(), value, path);
        }
        if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
            return fit(wildcard.getExtendsBound(), value, path);
        }
        return type instanceof DeclaredType declared && type.getKind() == TypeKind.DECLARED
                ? declared(declared, value, path)
                : value;
    }

    private JsonNode declared(DeclaredType type, JsonNode value, String path) {
        TypeElement element = JavaTypes.element(type);
        String name = JavaTypes.name(type);
        if (JsonScalars.of(name).isPresent()) {
            return scalar(name, value, path);
        }
        if (name.equals("java.util.Optional")) {
            return fit(type.getTypeArguments().get(0), value, path);
        }
        if (!PlainForm.of(element, types)) {
            return unreadable(element, value, path);
        }
        if (element.getKind() == ElementKind.ENUM) {
            return constant(element, value, path);
        }
        if (element.getKind() == ElementKind.RECORD) {
            return record(type, element, value, path);
        }
        if (JavaTypes.isKindOf(types, type, "java.util.Map")) {
            return map(JavaTypes.argumentsOfSuper(types, type, "java.util.Map"), value, path);
        }
        if (JavaTypes.isKindOf(types, type, "java.util.Collection")) {
            return items(
                    JavaTypes.argumentsOfSuper(types, type, "java.util.Collection")
                            .get(0),
                    value,
                    path);
        }
        return unreadable(element, value, path);
    }

    private JsonNode unreadable(TypeElement element, JsonNode value, String path) {
        return misfit(
                path, "is of the type " + element.getSimpleName() + ", whose values cannot be checked here", value);
    }

    private JsonNode scalar(String className, JsonNode value, String path) {
        JsonScalars.Form form = JsonScalars.of(className).orElseThrow();
        return form.accepts().test(value) ? value : isNot(form.description(), value, path);
    }

    private JsonNode constant(TypeElement type, JsonNode value, String path) {
        List<String> names = EnumMapping.texts(type);
        boolean known = value.isString()
                && (names.contains(value.stringValue()) || value.stringValue().contains("${"));
        return known ? value : isNot("one of " + String.join(", ", names), value, path);
    }

    private JsonNode record(DeclaredType type, TypeElement element, JsonNode value, String path) {
        if (!value.isObject()) {
            return isNot("an object", value, path);
        }
        ObjectNode full = NODES.objectNode();
        for (RecordComponentElement component : element.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            String inner = path + "." + name;
            TypeMirror of = component(type, component);
            boolean optional = mayBeNull(of) || isNullable(component, of);
            JsonNode given = value.get(name);
            if (given == null && !optional) {
                misfit(inner, "is missing", value);
            } else if (given == null || (given.isNull() && optional)) {
                full.putNull(name);
            } else {
                full.set(name, fit(of, given, inner));
            }
        }
        value.propertyNames().stream()
                .filter(name -> !full.has(name) && value.has(name) && !isComponent(element, name))
                .forEach(name -> misfit(path + "." + name, "is not part of " + element.getSimpleName(), value));
        return full;
    }

    private static boolean isComponent(TypeElement element, String name) {
        return element.getRecordComponents().stream()
                .anyMatch(component -> component.getSimpleName().contentEquals(name));
    }

    /** A component's type as the type with its arguments has it. */
    private TypeMirror component(DeclaredType type, RecordComponentElement component) {
        ExecutableElement accessor = component.getAccessor();
        TypeMirror declared = component.asType();
        TypeMirror seen = ((ExecutableType) types.types().asMemberOf(type, accessor)).getReturnType();
        // The compiler drops annotations on the way; the declared type has them.
        return types.types().isSameType(declared, seen) ? declared : seen;
    }

    private static boolean isNullable(Element component, TypeMirror type) {
        return !type.getKind().isPrimitive() && JavaTypes.isNullable(component);
    }

    private JsonNode map(List<TypeMirror> arguments, JsonNode value, String path) {
        if (!value.isObject()) {
            return isNot("an object", value, path);
        }
        ObjectNode full = NODES.objectNode();
        value.properties().forEach(entry -> {
            String inner = path + "." + entry.getKey();
            JsonNode key = NODES.stringNode(entry.getKey());
            if (arguments.get(0) instanceof DeclaredType keyType
                    && JavaTypes.element(keyType).getKind() == ElementKind.ENUM) {
                constant(JavaTypes.element(keyType), key, inner);
            }
            full.set(entry.getKey(), fit(arguments.get(1), entry.getValue(), inner));
        });
        return full;
    }

    private JsonNode array(TypeMirror component, JsonNode value, String path) {
        return switch (component.getKind()) {
            case BYTE -> value.isString() && isBase64(value.stringValue()) ? value : isNot("Base64", value, path);
            case CHAR -> value.isString() ? value : isNot("a text", value, path);
            default -> items(component, value, path);
        };
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private JsonNode items(TypeMirror type, JsonNode value, String path) {
        if (!value.isArray()) {
            return isNot("a list", value, path);
        }
        ArrayNode full = NODES.arrayNode();
        for (int i = 0; i < value.size(); i++) {
            full.add(fit(type, value.get(i), path + "[" + i + "]"));
        }
        return full;
    }

    private static boolean mayBeNull(TypeMirror type) {
        return JavaTypes.isNullable(type)
                || (type.getKind() == TypeKind.DECLARED
                        && JavaTypes.name((DeclaredType) type).startsWith("java.util.Optional"));
    }

    private JsonNode isNot(String description, JsonNode value, String path) {
        return misfit(path, "is " + value + " and not " + description, value);
    }

    private JsonNode misfit(String path, String reason, JsonNode value) {
        misfits.add(new Misfit(path, reason));
        return value;
    }
}
