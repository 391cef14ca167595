package dev.athanor.processor.payload;

import dev.athanor.processor.jackson.Bean;
import dev.athanor.processor.jackson.Hierarchy;
import dev.athanor.processor.jackson.TypeInfo;
import dev.athanor.processor.model.TsAlias;
import dev.athanor.processor.model.TsAmbient;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsInterface;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsLiteral;
import dev.athanor.processor.model.TsMember;
import dev.athanor.processor.model.TsObject;
import dev.athanor.processor.model.TsSymbol;
import dev.athanor.processor.model.TsTuple;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsUnion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * {@code record Page<T>(List<T> items, int total)} is {@code interface Page<T> { readonly items: T[]; readonly total:
 * number; }}, and a class with such getters is the same. With {@code @JsonFormat(shape = ARRAY)} it is {@code [items: T[],
 * total: number]}.
 */
final class BeanMapping implements TypeMapping {

    private static final TsType EMPTY =
            TsAmbient.of("Readonly", TsAmbient.of("Record", TsKeyword.STRING, TsKeyword.NEVER));

    private final BeanMembers members = new BeanMembers();

    @Override
    public Optional<TsType> map(DeclaredType type, Conversion conversion) {
        TypeElement element = JavaTypes.element(type);
        if (!isBean(element, conversion)) {
            return Optional.empty();
        }
        if (isFormatted(conversion)) {
            return Optional.of(refusedFormat(type, conversion));
        }
        Optional<TypeInfo> info = conversion.hierarchy().typeInfo(element).filter(TypeInfo::isWritten);
        if (info.isPresent()) {
            Optional<String> clash = conversion.hierarchy().nameClash(element, element, info.get());
            if (clash.isPresent()) {
                return Optional.of(conversion.unsupported(type, clash.get(), Hierarchy.ONE_NAME));
            }
        }
        return Optional.of(declare(type, element, conversion));
    }

    /** Whether a property on the way here has a format. */
    static boolean isFormatted(Conversion conversion) {
        return !conversion.format().isEmpty();
    }

    static TsType refusedFormat(DeclaredType type, Conversion conversion) {
        return conversion.unsupported(
                type,
                "a property with @JsonFormat holds it, and Jackson 3.2 then writes its null properties or not, as it happens",
                "remove the @JsonFormat there");
    }

    /** Whether Jackson writes values of a class by their properties. */
    boolean isBean(TypeElement element, Conversion conversion) {
        return (element.getKind() == ElementKind.RECORD || element.getKind() == ElementKind.CLASS)
                && !JavaTypes.isOfTheJdk(element, conversion)
                && !JavaTypes.isSpecialToJackson(element, conversion)
                && !JavaTypes.isContainer((DeclaredType) element.asType(), conversion)
                && conversion.beans().read(element).value().isEmpty();
    }

    /** A reference to a bean, which is declared. */
    TsType declare(DeclaredType type, TypeElement element, Conversion conversion) {
        return declare(
                JavaTypes.symbol(element, conversion), JavaTypes.arguments(type, conversion), element, conversion);
    }

    /** The same under a name of its own. */
    TsType declare(TsSymbol symbol, List<TsType> arguments, TypeElement element, Conversion conversion) {
        Optional<TypeInfo> info = conversion.hierarchy().typeInfo(element).filter(TypeInfo::isWritten);
        Format own = Format.of(conversion.beans().marks(element));
        own.problem().ifPresent(problem -> conversion.unsupported(problem, "leave that out"));
        boolean isArray = element.getKind() != ElementKind.ENUM && own.shape().equals("ARRAY");
        if (isArray) {
            return tuple(element, arguments, info, conversion);
        }
        Optional<String> name = info.map(found -> conversion.hierarchy().name(element, found.base(), found));
        info.flatMap(TypeInfo::problem).ifPresent(problem -> conversion.unsupported(problem, "use NAME"));
        boolean isInside =
                info.filter(found -> found.include().equals("PROPERTY")).isPresent();
        List<TsMember> first = isInside
                ? List.of(new TsMember(info.orElseThrow().property(), "", new TsLiteral(name.orElseThrow())))
                : List.of();
        TsType reference = conversion.declare(
                symbol, arguments, declared -> declaration(declared, element, first, conversion.inside()));
        return isInside || info.isEmpty() ? reference : wrapped(reference, info.get(), name.orElseThrow());
    }

    private static TsType wrapped(TsType type, TypeInfo info, String name) {
        return info.include().equals("WRAPPER_ARRAY")
                ? new TsTuple(
                        List.of(new TsTuple.Element("type", new TsLiteral(name)), new TsTuple.Element("value", type)))
                : new TsObject(List.of(new TsMember(name, "", type)));
    }

    private TsDeclaration declaration(
            TsSymbol symbol, TypeElement element, List<TsMember> first, Conversion conversion) {
        Bean bean = read(element, conversion);
        List<TsMember> all = new ArrayList<>(first);
        all.addAll(members.of(element, bean, DeclaredOrder.sorted(element, bean.properties()), conversion));
        BeanMembers.clash(all)
                .ifPresent(name -> conversion.unsupported(
                        "two of its properties are called " + name, "give one of them another name"));
        if (all.isEmpty() && bean.others().isEmpty()) {
            // An interface without members would take any object.
            return new TsAlias(
                    symbol, JavaTypes.parameters(element), JavaTypes.doc(conversion.elements(), element), EMPTY);
        }
        return new TsInterface(
                symbol,
                JavaTypes.parameters(element),
                JavaTypes.doc(conversion.elements(), element),
                all,
                bean.others().map(member -> OtherProperties.type(member, all, conversion)));
    }

    private static Bean read(TypeElement element, Conversion conversion) {
        Bean bean = conversion.beans().read(element);
        bean.problem()
                .ifPresent(problem -> conversion.unsupported(problem, "give each property one name and one getter"));
        return bean;
    }

    /** An array of the properties, in the order in which they are written. */
    private TsType tuple(TypeElement element, List<TsType> arguments, Optional<TypeInfo> info, Conversion conversion) {
        if (!arguments.isEmpty() || info.isPresent() || conversion.isTooDeep()) {
            conversion.unsupported(
                    "it is an array of its properties, and has type parameters, @JsonTypeInfo, or itself among them",
                    "leave out @JsonFormat(shape = ARRAY)");
            return new TsTuple(List.of());
        }
        Bean bean = read(element, conversion);
        boolean isOrdered =
                element.getKind() == ElementKind.RECORD || bean.marks().has("JsonPropertyOrder");
        boolean isFlat = bean.others().isEmpty()
                && bean.properties().stream()
                        .noneMatch(property -> property.marks().has("JsonUnwrapped"));
        if (!isOrdered || !isFlat) {
            conversion.unsupported(
                    "it is an array of its properties, and nothing gives their order, or there are those of others among them",
                    "make it a record of its own properties, or give the order with @JsonPropertyOrder");
        }
        return new TsTuple(members.of(element, bean, bean.properties(), conversion).stream()
                .map(member -> new TsTuple.Element(
                        label(member.name()), member.optional() ? TsUnion.nullable(member.type()) : member.type()))
                .toList());
    }

    private static String label(String name) {
        return Character.isJavaIdentifierStart(name.charAt(0)) ? name : "_" + name;
    }
}
