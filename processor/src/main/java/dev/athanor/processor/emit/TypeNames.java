package dev.athanor.processor.emit;

import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsSymbol;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the declarations of one module are called. The first of a simple name keeps it; a second one is told apart by the
 * classes around it, then by its package, then by a number: {@code Line}, {@code OrderLine}, {@code BillingOrderLine}.
 */
final class TypeNames {

    private final Map<TsSymbol, String> names = new LinkedHashMap<>();
    private final Set<String> taken;

    private TypeNames(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /**
     * Names the declarations in their order.
     *
     * @param taken names that mean something else in the module
     */
    static TypeNames of(List<TsDeclaration> declarations, Set<String> taken) {
        TypeNames names = new TypeNames(taken);
        declarations.forEach(declaration -> names.add(declaration.symbol()));
        return names;
    }

    String of(TsSymbol symbol) {
        String name = names.get(symbol);
        if (name == null) {
            throw new IllegalArgumentException("The module does not declare " + symbol);
        }
        return name;
    }

    private void add(TsSymbol symbol) {
        String name = candidates(symbol)
                .map(Identifiers::type)
                .filter(candidate -> !Identifiers.isReserved(candidate) && !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
        taken.add(name);
        names.put(symbol, name);
    }

    private static Stream<String> candidates(TsSymbol symbol) {
        List<String> qualifiers = Stream.concat(
                        Stream.of(symbol.packageName().split("\\.", -1)).map(TypeNames::capitalised),
                        symbol.simpleNames().stream())
                .toList();
        int last = qualifiers.size() - 1;
        String longest = String.join("", qualifiers);
        return Stream.concat(
                IntStream.rangeClosed(0, last).mapToObj(i -> String.join("", qualifiers.subList(last - i, last + 1))),
                IntStream.iterate(2, i -> i + 1).mapToObj(i -> longest + i));
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
