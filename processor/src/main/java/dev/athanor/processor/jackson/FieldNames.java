package dev.athanor.processor.jackson;

import java.util.List;
import java.util.Map;

/**
 * A field {@code aName} and its getter {@code getAName()}, which by its name is for {@code AName}, are one property, named as
 * the field is: names are compared without regard to case where the field's first or second letter is no small one.
 */
final class FieldNames {

    private FieldNames() {}

    static void join(Map<String, Candidate> candidates) {
        List<Candidate> fields = candidates.values().stream()
                .filter(candidate -> !candidate.isExplicitlyNamed())
                .filter(candidate -> !candidate.fields.isEmpty() || !candidate.parameters.isEmpty())
                .filter(candidate -> candidate.getters.isEmpty() && candidate.setters.isEmpty())
                .filter(candidate -> isOdd(candidate.implicitName))
                .toList();
        for (Candidate field : fields) {
            candidates.values().stream()
                    .filter(other -> other != field && other.fields.isEmpty())
                    .filter(other -> other.implicitName.equalsIgnoreCase(field.implicitName))
                    .findFirst()
                    .ifPresent(other -> {
                        candidates.remove(other.implicitName);
                        field.addAll(other);
                    });
        }
    }

    private static boolean isOdd(String name) {
        return !Character.isLowerCase(name.charAt(0)) || (name.length() > 1 && !Character.isLowerCase(name.charAt(1)));
    }
}
