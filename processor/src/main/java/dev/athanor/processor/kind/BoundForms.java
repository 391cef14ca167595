package dev.athanor.processor.kind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a worker's method may return: {@code an interface with @Queue or @Workflow, a String with @Var, or Self}. */
final class BoundForms {

    private static final String INTERFACE = "an interface with ";

    private BoundForms() {}

    static String of(List<Kind> kinds) {
        List<String> forms =
                kinds.stream().map(Kind::boundBy).flatMap(Optional::stream).toList();
        List<String> annotations = forms.stream()
                .filter(form -> form.startsWith(INTERFACE))
                .map(form -> form.substring(INTERFACE.length()))
                .toList();
        Stream<String> others = forms.stream().filter(form -> !form.startsWith(INTERFACE));
        return listed(
                Stream.concat(Stream.of(INTERFACE + listed(annotations, " or ")), others)
                        .toList(),
                ", or ");
    }

    private static String listed(List<String> items, String last) {
        int end = items.size() - 1;
        return String.join(", ", items.subList(0, end)) + last + items.get(end);
    }
}
