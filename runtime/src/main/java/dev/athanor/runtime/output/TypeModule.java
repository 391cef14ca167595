package dev.athanor.runtime.output;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A generated module, cut where its empty lines are.
 *
 * @param fileName its name: {@code api.d.ts}
 * @param parts its text in parts, the first of which says where it comes from
 */
record TypeModule(String fileName, List<String> parts) {

    private static final int WIDTH = 120;
    private static final Pattern IMPORT = Pattern.compile("(?m)^import type \\{([^}]*)}");

    TypeModule {
        parts = List.copyOf(parts);
    }

    static TypeModule of(String fileName, String text) {
        return new TypeModule(fileName, List.of(text.stripTrailing().split("\n\n", -1)));
    }

    /** The types that it exports and declares itself. */
    List<TypeBlock> types() {
        return parts.stream().map(TypeBlock::of).flatMap(Optional::stream).toList();
    }

    /** The names that it imports. */
    List<String> imported() {
        return parts.stream()
                .flatMap(part -> IMPORT.matcher(part).results())
                .flatMap(names -> Stream.of(names.group(1).split(",", -1)))
                .map(String::strip)
                .toList();
    }

    /** The module without types that another one declares: it imports those that it uses, and passes all on. */
    String importing(Set<String> names, String module) {
        if (names.isEmpty()) {
            return text(parts);
        }
        List<String> kept = parts.stream()
                .filter(part -> TypeBlock.of(part)
                        .filter(type -> names.contains(type.name()))
                        .isEmpty())
                .toList();
        String rest = text(kept);
        Set<String> used = names.stream()
                .filter(name -> Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                        .matcher(rest)
                        .find())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> all = new ArrayList<>();
        all.add(kept.get(0));
        if (!used.isEmpty()) {
            all.add(list("import type {", used, "} from \"" + module + "\";"));
        }
        all.add(list("export type {", names, "} from \"" + module + "\";"));
        all.addAll(kept.subList(1, kept.size()));
        return text(all);
    }

    private static String list(String head, Set<String> names, String tail) {
        String line = Stream.of(head, String.join(", ", names), tail).collect(Collectors.joining(" "));
        return line.length() <= WIDTH
                ? line
                : names.stream().map(name -> "  " + name + ",\n").collect(Collectors.joining("", head + "\n", tail));
    }

    static String text(List<String> parts) {
        return String.join("\n\n", parts) + "\n";
    }
}
