package dev.athanor.processor.emit;

import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsForm;
import dev.athanor.processor.model.TsSymbol;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the declarations of one module are called: by their simple names. Where several have the same one, all of them are told
 * apart, by the classes around them, then by their packages: {@code OrderLine} and {@code InvoiceLine}. So no name depends on
 * which type comes first, and none changes its meaning when another type joins.
 */
final class TypeNames {

    private final Map<TsSymbol, String> names = new LinkedHashMap<>();
    private final Set<String> taken;

    private TypeNames(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /**
     * Names the declarations.
     *
     * @param taken names that mean something else in the module
     */
    static TypeNames of(List<TsDeclaration> declarations, Set<String> taken) {
        TypeNames names = new TypeNames(taken);
        declarations.forEach(declaration ->
                declaration.typeParameters().forEach(parameter -> names.taken.add(Identifiers.variable(parameter))));
        Collection<List<TsSymbol>> namesakes = declarations.stream()
                .map(TsDeclaration::symbol)
                .distinct()
                .collect(Collectors.groupingBy(TsSymbol::simpleName, LinkedHashMap::new, Collectors.toList()))
                .values();
        // A name that is nobody else's is kept, whatever the others have to be called.
        namesakes.stream().filter(same -> same.size() == 1).forEach(same -> names.add(same, 0));
        namesakes.stream().filter(same -> same.size() > 1).forEach(same -> names.add(same, 1));
        return names;
    }

    String of(TsSymbol symbol) {
        String name = names.get(symbol);
        if (name == null) {
            throw new IllegalArgumentException("The module does not declare " + symbol);
        }
        return name;
    }

    private void add(List<TsSymbol> namesakes, int shortest) {
        for (TsSymbol symbol : namesakes) {
            List<String> qualifiers = qualifiers(symbol);
            String name = Stream.concat(
                            IntStream.range(shortest, qualifiers.size())
                                    .filter(length -> isItsOwn(symbol, length, namesakes))
                                    .mapToObj(length -> name(qualifiers, length)),
                            numbered(symbol))
                    .filter(candidate -> !Identifiers.isReserved(candidate) && !taken.contains(candidate))
                    .findFirst()
                    .orElseThrow();
            taken.add(name);
            names.put(symbol, name);
        }
    }

    /** Whether no namesake would be called the same by as many qualifiers. */
    private static boolean isItsOwn(TsSymbol symbol, int length, List<TsSymbol> namesakes) {
        String name = name(qualifiers(symbol), length);
        return namesakes.stream()
                .filter(other -> !other.equals(symbol))
                .map(TypeNames::qualifiers)
                .noneMatch(other ->
                        name(other, Math.min(length, other.size() - 1)).equals(name));
    }

    /** Names for what nothing tells apart but its form, as when one Java type is sent as JSON and carried in calls. */
    private static Stream<String> numbered(TsSymbol symbol) {
        String simple = Identifiers.type(symbol.simpleName());
        String name = symbol.form() == TsForm.JSON
                ? simple
                : simple + camel(symbol.form().name());
        return Stream.concat(Stream.of(name), IntStream.iterate(2, i -> i + 1).mapToObj(i -> name + i));
    }

    /** A simple name after so many of its qualifiers. */
    private static String name(List<String> qualifiers, int length) {
        return Identifiers.type(String.join("", qualifiers.subList(qualifiers.size() - 1 - length, qualifiers.size())));
    }

    /** The package's words and the classes, the type itself last. */
    private static List<String> qualifiers(TsSymbol symbol) {
        return Stream.concat(
                        Stream.of(symbol.packageName().split("\\.", -1))
                                .filter(word -> !word.isEmpty())
                                .map(TypeNames::capitalised),
                        symbol.simpleNames().stream())
                .toList();
    }

    /** {@code DataPoint} of {@code DATA_POINT}. */
    private static String camel(String constant) {
        return Stream.of(constant.toLowerCase(Locale.ROOT).split("_", -1))
                .map(TypeNames::capitalised)
                .collect(Collectors.joining());
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
