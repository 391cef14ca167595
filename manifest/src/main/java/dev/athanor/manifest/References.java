package dev.athanor.manifest;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a declaration refers to: every component marked {@link Reference}, however deep. */
public final class References {

    private final List<Found> found = new ArrayList<>();

    private References() {}

    /**
     * A declaration that another refers to.
     *
     * @param sentence what the one does with the other: {@code consumes com.example.Tasks}
     * @param target the other's qualified name
     * @param kinds the kinds that the other may be of; empty where any will do
     * @param binding the binding that refers to it, if one does
     * @param stages the stages that have the part which refers to it; absent where all of the declaration's do
     */
    public record Found(
            String sentence,
            String target,
            List<Class<? extends ManifestEntry>> kinds,
            Optional<Binding> binding,
            @Nullable List<String> stages) {

        public Found {
            kinds = List.copyOf(kinds);
        }

        /** Whether an entry is of a kind that will do. */
        public boolean admits(ManifestEntry entry) {
            return kinds.isEmpty() || kinds.stream().anyMatch(kind -> kind.isInstance(entry));
        }
    }

    private record Place(
            Optional<Binding> binding, @Nullable List<String> stages) {

        Place inside(Record value) {
            Optional<Binding> nearest =
                    Optional.of(value).filter(Binding.class::isInstance).map(Binding.class::cast);
            List<String> own = value instanceof Staged staged ? staged.stages() : null;
            return new Place(nearest.or(() -> binding), own == null ? stages : own);
        }
    }

    /** What an entry refers to, in the order declared. */
    public static List<Found> of(ManifestEntry entry) {
        References references = new References();
        references.visit((Record) entry, new Place(Optional.empty(), null));
        return List.copyOf(references.found);
    }

    private void visit(Record value, Place outer) {
        Place place = outer.inside(value);
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object held = Records.get(value, component);
            List<?> items = held instanceof List<?> list ? list : held == null ? List.of() : List.of(held);
            Reference reference = component.getAnnotation(Reference.class);
            for (Object item : items) {
                if (item instanceof Record nested) {
                    visit(nested, place);
                } else if (reference != null && item instanceof String target) {
                    found.add(reference(reference, target, place));
                }
            }
        }
    }

    private static Found reference(Reference reference, String target, Place place) {
        String where =
                place.binding().map(binding -> " in " + binding.method() + "()").orElse("");
        return new Found(
                reference.verb() + " " + target + where,
                target,
                Arrays.asList(reference.kinds()),
                place.binding(),
                place.stages());
    }
}
