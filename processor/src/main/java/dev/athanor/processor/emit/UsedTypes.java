package dev.athanor.processor.emit;

import dev.athanor.processor.model.TsAmbient;
import dev.athanor.processor.model.TsDeclaration;
import dev.athanor.processor.model.TsHelper;
import dev.athanor.processor.model.TsImport;
import dev.athanor.processor.model.TsType;
import dev.athanor.processor.model.TsWritten;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types that a module is written with, other than its own. */
final class UsedTypes {

    private final List<TsType> parts;

    /** Those of some types and of the declarations. */
    UsedTypes(Stream<? extends TsType> types, List<TsDeclaration> declarations) {
        this.parts = Stream.concat(
                        types.flatMap(TypeParts::of), declarations.stream().flatMap(TypeParts::of))
                .distinct()
                .toList();
    }

    /** What is imported, by module. */
    Map<String, Set<String>> imports() {
        return of(TsImport.class, Function.identity())
                .collect(Collectors.groupingBy(
                        TsImport::module,
                        TreeMap::new,
                        Collectors.mapping(
                                imported -> Identifiers.type(imported.name()), Collectors.toCollection(TreeSet::new))));
    }

    /** The helpers, by name. */
    Set<String> helpers() {
        return of(TsHelper.class, TsHelper::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every name that is not the module's own, so that none of its own may hide it. */
    Set<String> names() {
        Set<String> names = new HashSet<>(Helpers.names(helpers()));
        imports().values().forEach(names::addAll);
        // Of a name with a namespace, the namespace is what could be hidden.
        of(TsAmbient.class, ambient -> ambient.name().split("\\.", 2)[0]).forEach(names::add);
        of(TsWritten.class, TsWritten::words).forEach(names::addAll);
        return names;
    }

    private <T extends TsType, R> Stream<R> of(Class<T> form, Function<T, R> part) {
        return parts.stream().filter(form::isInstance).map(form::cast).map(part);
    }
}
