package dev.athanor.processor.emit;

import dev.athanor.processor.model.TsAmbient;
import dev.athanor.processor.model.TsArray;
import dev.athanor.processor.model.TsFunction;
import dev.athanor.processor.model.TsHelper;
import dev.athanor.processor.model.TsImport;
import dev.athanor.processor.model.TsIntersection;
import dev.athanor.processor.model.TsKeyword;
import dev.athanor.processor.model.TsLiteral;
import dev.athanor.processor.model.TsMember;
import dev.athanor.processor.model.TsObject;
import dev.athanor.processor.model.TsParameter;
import dev.athanor.processor.model.TsReference;
import dev.athanor.processor.model.TsTuple;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsUnion;
import dev.athanor.processor.model.TsVariable;
import dev.athanor.processor.model.TsWritten;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A type as TypeScript writes it: {@code (Order | null)[]}, {@code Queue<Order>}. */
class TypeText implements TsType.Visitor<String> {

    /** What a user may write that stands on its own: {@code Map<string, Date>}. */
    private static final Pattern SIMPLE = Pattern.compile("[\\w$.<>, ]+");

    private final TypeNames names;

    TypeText(TypeNames names) {
        this.names = names;
    }

    String of(TsType type) {
        return type.accept(this);
    }

    /** The members of a union, or a type on its own. */
    List<String> membersOf(TsType type) {
        return type instanceof TsUnion union
                ? union.members().stream()
                        .map(member -> reachesFurther(member) ? "(" + of(member) + ")" : of(member))
                        .toList()
                : List.of(of(type));
    }

    /** A method or function from its parameters on: {@code (by: number): number | Promise<number>}. */
    Signature signature(List<TsParameter> parameters, TsType result) {
        Set<String> taken = new HashSet<>();
        return new Signature(
                parameters.stream()
                        .map(parameter -> parameterName(parameter, taken) + ": " + of(parameter.type()))
                        .toList(),
                of(TsUnion.of(List.of(result, TsAmbient.of("Promise", result)))));
    }

    /**
     * The parts of a method's signature.
     *
     * @param parameters the parameters with their types
     * @param answer what it returns, or promises
     */
    record Signature(List<String> parameters, String answer) {}

    private static String parameterName(TsParameter parameter, Set<String> taken) {
        String name = Identifiers.parameter(parameter.name());
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }

    private static boolean isOneWord(TsType type) {
        return !(type instanceof TsUnion || type instanceof TsIntersection || reachesFurther(type));
    }

    /** Whether what follows would become part of it. */
    private static boolean reachesFurther(TsType type) {
        return type instanceof TsFunction
                || (type instanceof TsWritten written
                        && !SIMPLE.matcher(written.text()).matches());
    }

    @Override
    public String keyword(TsKeyword type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String literal(TsLiteral type) {
        return type.isNumber() ? type.value() : Identifiers.quote(type.value());
    }

    @Override
    public String array(TsArray type) {
        String element = of(type.element());
        return isOneWord(type.element()) ? element + "[]" : "(" + element + ")[]";
    }

    @Override
    public String tuple(TsTuple type) {
        return "[" + String.join(", ", elementsOf(type)) + "]";
    }

    /** The places of a tuple, each with its label. */
    List<String> elementsOf(TsTuple type) {
        return type.elements().stream()
                .map(element -> Identifiers.type(element.label()) + ": " + of(element.type()))
                .toList();
    }

    @Override
    public String union(TsUnion type) {
        return String.join(" | ", membersOf(type));
    }

    @Override
    public String intersection(TsIntersection type) {
        return type.members().stream()
                .map(member -> member instanceof TsUnion ? "(" + of(member) + ")" : of(member))
                .collect(Collectors.joining(" & "));
    }

    @Override
    public String reference(TsReference type) {
        return named(names.of(type.symbol()), type.arguments());
    }

    @Override
    public String ambient(TsAmbient type) {
        return named(type.name(), type.arguments());
    }

    @Override
    public String helper(TsHelper type) {
        return named(type.name(), type.arguments());
    }

    @Override
    public String imported(TsImport type) {
        return Identifiers.type(type.name());
    }

    @Override
    public String variable(TsVariable type) {
        return Identifiers.variable(type.name());
    }

    @Override
    public String object(TsObject type) {
        return type.members().stream().map(this::member).collect(Collectors.joining("; ", "{ ", " }"));
    }

    @Override
    public String written(TsWritten type) {
        return type.text();
    }

    /** A property with its name and type: {@code readonly size?: number}. */
    private String member(TsMember member) {
        return head(member) + of(member.type());
    }

    /** A property up to its type. */
    static String head(TsMember member) {
        return "readonly " + Identifiers.property(member.name()) + (member.optional() ? "?: " : ": ");
    }

    @Override
    public String function(TsFunction type) {
        Signature signature = signature(type.parameters(), type.result());
        return "(" + String.join(", ", signature.parameters()) + ") => " + signature.answer();
    }

    private String named(String name, List<TsType> arguments) {
        return arguments.isEmpty()
                ? name
                : name + arguments.stream().map(this::of).collect(Collectors.joining(", ", "<", ">"));
    }
}
