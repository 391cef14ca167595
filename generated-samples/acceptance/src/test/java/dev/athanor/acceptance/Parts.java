package dev.athanor.acceptance;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.R2TransitionSettings;
import dev.athanor.manifest.Records;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a manifest says and could leave unsaid: each declaration, each element of a list, whatever may be absent, and each
 * flag that is set. They are found by walking through the records, so that a new member of an annotation is among them by itself.
 */
final class Parts {

    /** What is no part of an account: names, which make another thing of it, and what only a build or a person looks at. */
    private static final Set<String> NOT_IN_ACCOUNTS =
            Set.of("name", "title", "dataset", "migrationsTable", "stages", "method", "code", "dev");

    private final Manifest manifest;
    private final List<Part> parts = new ArrayList<>();

    private Parts(Manifest manifest) {
        this.manifest = manifest;
    }

    /** The parts, those of declarations before the declarations themselves. */
    static List<Part> of(Manifest manifest) {
        Parts parts = new Parts(manifest);
        manifest.declarations().forEach(parts::inside);
        manifest.declarations()
                .forEach(fragment -> parts.parts.add(new Part(
                        fragment.declaration(),
                        kind(fragment.entry()),
                        List.of(),
                        WithoutReferences.to(fragment.declaration(), manifest))));
        return List.copyOf(parts.parts);
    }

    private void inside(Fragment fragment) {
        Walk walk = new Walk(
                fragment.declaration(),
                kind(fragment.entry()) + ":",
                List.of(),
                entry -> with(fragment, (ManifestEntry) entry));
        components(walk, (Record) fragment.entry());
    }

    private Manifest with(Fragment changed, ManifestEntry entry) {
        return Manifest.of(
                manifest.app(),
                manifest.declarations().stream()
                        .map(fragment -> fragment.equals(changed)
                                ? Fragment.of(fragment.declaration(), fragment.id(), entry)
                                        .adopting(fragment.adopt())
                                : fragment)
                        .toList());
    }

    private void components(Walk walk, Record value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        for (int at = 0; at < components.length; at++) {
            Object held = Records.get(value, components[at]);
            if (held != null && !NOT_IN_ACCOUNTS.contains(components[at].getName())) {
                int index = at;
                component(
                        walk.to(components[at].getName(), other -> {
                            @Nullable Object[] all = all(value);
                            all[index] = other;
                            return Records.with(value, all);
                        }),
                        components[at],
                        held);
            }
        }
    }

    private void component(Walk walk, RecordComponent component, Object held) {
        if (Boolean.TRUE.equals(held) && component.getType() == boolean.class) {
            add(walk, false);
        } else if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            add(walk, null);
        }
        if (held instanceof List<?> list) {
            elements(walk, list);
        } else if (held instanceof Record inner && !(held instanceof R2TransitionSettings)) {
            // Those have an age or a day, as the compiler sees to.
            components(walk.deeper(), inner);
        }
    }

    private void elements(Walk walk, List<?> list) {
        for (int at = 0; at < list.size(); at++) {
            Object element = list.get(at);
            int index = at;
            Walk there = walk.into(element, changed -> {
                List<Object> copy = new ArrayList<>(list);
                copy.remove(index);
                if (changed != null) {
                    copy.add(index, changed);
                }
                return copy;
            });
            add(there, null);
            if (element instanceof Record inner && !(element instanceof R2TransitionSettings)) {
                components(there.deeper(), inner);
            }
        }
    }

    private void add(Walk walk, @Nullable Object instead) {
        try {
            parts.add(new Part(walk.declaration, walk.path, walk.trail, walk.rebuild.apply(instead)));
        } catch (IllegalStateException e) {
            // The record refuses to be without it: nothing is left, and its owner is a part too.
        }
    }

    private static @Nullable Object[] all(Record value) {
        return Stream.of(value.getClass().getRecordComponents())
                .map(component -> Records.get(value, component))
                .toArray();
    }

    static String kind(ManifestEntry entry) {
        return entry.getClass().getAnnotation(JsonTypeName.class).value();
    }

    /** A place in a manifest, and what makes the manifest with something else in that place. */
    private record Walk(
            String declaration, String path, List<Object> trail, Function<@Nullable Object, Manifest> rebuild) {

        Walk to(String name, Function<@Nullable Object, @Nullable Object> around) {
            return new Walk(declaration, path + name, trail, other -> rebuild.apply(around.apply(other)));
        }

        Walk deeper() {
            return new Walk(declaration, path + ".", trail, rebuild);
        }

        Walk into(Object element, Function<@Nullable Object, @Nullable Object> around) {
            List<Object> further = new ArrayList<>(trail);
            further.add(element);
            return new Walk(declaration, path + "[]", further, other -> rebuild.apply(around.apply(other)));
        }
    }
}
