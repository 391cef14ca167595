package dev.athanor.processor.payload;

import dev.athanor.processor.jackson.Hierarchy;
import dev.athanor.processor.jackson.TypeInfo;
import dev.athanor.processor.model.TsAlias;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsSymbol;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsUnion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * {@code sealed interface Shape permits Circle, Square} is {@code type Shape = Circle | Square}, and so is what {@code
 * @JsonSubTypes} lists. Where {@code @JsonTypeInfo} has them told apart, what does so is part of each.
 */
final class HierarchyMapping implements TypeMapping {

    private final BeanMapping beans = new BeanMapping();

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        TypeElement element = JavaTypes.element(type);
        if (JavaTypes.isOfTheJdk(element, conversion) || JavaTypes.isContainer(type, conversion)) {
            return Optional.empty();
        }
        List<TypeElement> below = conversion.hierarchy().below(element);
        if (element.getKind() == ElementKind.ENUM
                || (below.isEmpty() && !isAbstractAndToldApart(element, conversion))) {
            return Optional.empty();
        }
        if (below.isEmpty()) {
            return Optional.of(conversion.unsupported(
                    type,
                    "it is abstract, and nothing lists the classes below it",
                    "seal it, or list them with @JsonSubTypes"));
        }
        if (BeanMapping.isFormatted(conversion)) {
            return Optional.of(BeanMapping.refusedFormat(type, conversion));
        }
        List<TsType> arguments = JavaTypes.arguments(type, conversion);
        return Optional.of(
                conversion.declare(element, arguments, symbol -> union(symbol, element, below, conversion.inside())));
    }

    private static boolean isAbstractAndToldApart(TypeElement element, Conversion conversion) {
        return element.getModifiers().contains(Modifier.ABSTRACT)
                && conversion.hierarchy().typeInfo(element).isPresent();
    }

    private TsDeclaration union(TsSymbol symbol, TypeElement element, List<TypeElement> below, Conversion conversion) {
        Optional<TypeInfo> info = conversion.hierarchy().typeInfo(element).filter(TypeInfo::isWritten);
        // Names count from the declared class downwards, so that all classes below are told apart here.
        List<TypeElement> members =
                info.isPresent() ? conversion.hierarchy().concrete(element) : direct(element, below);
        List<TsType> types = new ArrayList<>();
        for (TypeElement member : members) {
            Conversion inside = member.equals(element) ? conversion : conversion.at("|" + member.getSimpleName());
            info.flatMap(found -> conversion.hierarchy().nameClash(member, element, found))
                    .ifPresent(clash -> inside.unsupported(clash, Hierarchy.ONE_NAME));
            types.add(member.equals(element) ? itself(symbol, element, conversion) : member(member, element, inside));
        }
        return new TsAlias(
                symbol,
                JavaTypes.parameters(element),
                JavaTypes.doc(conversion.elements(), element),
                TsUnion.of(types));
    }

    private static List<TypeElement> direct(TypeElement element, List<TypeElement> below) {
        List<TypeElement> members = new ArrayList<>(below);
        if (element.getKind() == ElementKind.CLASS && !element.getModifiers().contains(Modifier.ABSTRACT)) {
            members.remove(element);
            members.add(0, element);
        }
        return members;
    }

    /** The class itself, where others are below it: {@code PlainShape}. */
    private TsType itself(TsSymbol symbol, TypeElement element, Conversion conversion) {
        List<String> names = new ArrayList<>(symbol.simpleNames());
        names.set(names.size() - 1, "Plain" + symbol.simpleName());
        TsSymbol plain = new TsSymbol(symbol.packageName(), names, symbol.form());
        return beans.declare(plain, JavaTypes.variables(element), element, conversion);
    }

    private TsType member(TypeElement element, TypeElement parent, Conversion inside) {
        boolean standsAlone = beans.isBean(element, inside)
                && inside.hierarchy().below(element).isEmpty();
        return Subtypes.convert(
                element,
                parent,
                inside,
                type -> standsAlone ? beans.declare(type, element, inside) : nested(type, element, parent, inside));
    }

    private TsType nested(DeclaredType type, TypeElement element, TypeElement parent, Conversion inside) {
        boolean toldApart =
                inside.hierarchy().typeInfo(parent).filter(TypeInfo::isWritten).isPresent();
        if (!toldApart) {
            return inside.convert(type);
        }
        if (!beans.isBean(element, inside)) {
            return inside.unsupported(
                    type, "it is no object, so that @JsonTypeInfo cannot tell it apart", "make it a record");
        }
        return itself(JavaTypes.symbol(element, inside), element, inside);
    }
}
