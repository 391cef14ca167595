package dev.athanor.acceptance;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.HostedEntry;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.Records;
import dev.athanor.manifest.Reference;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A manifest without a declaration, and so without whatever refers to it and makes no sense alone, classes of its code too. */
final class WithoutReferences {

    private final String target;

    private WithoutReferences(String target) {
        this.target = target;
    }

    static Manifest to(String declaration, Manifest manifest) {
        WithoutReferences without = new WithoutReferences(declaration);
        List<Fragment> left = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Fragment fragment : manifest.declarations()) {
            Optional<Record> entry = without.of((Record) fragment.entry());
            if (!fragment.declaration().equals(declaration)) {
                entry.ifPresentOrElse(
                        stripped ->
                                left.add(Fragment.of(fragment.declaration(), fragment.id(), (ManifestEntry) stripped)
                                        .adopting(fragment.adopt())),
                        () -> gone.add(fragment.declaration()));
            }
        }
        Manifest result = Manifest.of(manifest.app(), left);
        for (String also : gone) {
            result = to(also, result);
        }
        return result;
    }

    private Optional<Record> of(Record value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        @Nullable Object[] held = new Object[components.length];
        for (int at = 0; at < components.length; at++) {
            Object before = Records.get(value, components[at]);
            boolean refers = components[at].isAnnotationPresent(Reference.class);
            held[at] = before == null ? null : stripped(before, refers);
            boolean needed = !components[at].getAnnotatedType().isAnnotationPresent(Nullable.class)
                    || (value instanceof HostedEntry && refers);
            if (before != null && held[at] == null && needed) {
                return Optional.empty();
            }
        }
        return Optional.of(Records.with(value, held));
    }

    private @Nullable Object stripped(Object value, boolean refers) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(element -> stripped(element, refers))
                    .filter(Objects::nonNull)
                    .toList();
        }
        if (value instanceof Record inner) {
            return of(inner).orElse(null);
        }
        return refers && value.equals(target) ? null : value;
    }
}
