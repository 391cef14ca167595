package dev.athanor.runtime.link;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.runtime.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives each declaration its final name and texts, and collects what is wrong with them. */
final class StackBuilder {

    private final Placeholders placeholders;
    private final Map<String, String> ownersOfNames = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private StackBuilder(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    static Stack build(Manifest manifest, Placeholders placeholders) {
        StackBuilder builder = new StackBuilder(placeholders);
        List<StackEntry<?>> entries = new ArrayList<>();
        if (AppName.checkStage(placeholders.stage(), builder.problems::add)) {
            StageView.of(manifest, placeholders.stage())
                    .declarations()
                    .forEach(fragment -> entries.add(builder.entry(fragment)));
        }
        if (!builder.problems.isEmpty()) {
            throw new LinkException(builder.problems);
        }
        return new Stack(manifest.app(), placeholders.stage(), entries);
    }

    private StackEntry<?> entry(Fragment fragment) {
        return entry(fragment, StageKinds.of(fragment.entry()));
    }

    private <E extends ManifestEntry> StackEntry<E> entry(Fragment fragment, StageKind<E> kind) {
        Set<String> wrong = new LinkedHashSet<>();
        StageView view = new StageView(placeholders.stage(), text -> placeholders.fill(text, wrong::add));
        E entry = kind.kind().cast(view.of((Record) fragment.entry()));
        String written = kind.written().apply(entry);
        String name = written == null ? placeholders.app() + "-" + placeholders.stage() + "-" + fragment.id() : written;
        if (!Placeholders.isIn(name)) {
            kind.rule().breach(name).ifPresent(breach -> wrong.add(badName(kind, name, breach, written == null)));
            if (kind.nameIsUnique()) {
                checkUnique(fragment, kind, name, wrong);
            }
        }
        kind.limits().check(entry, wrong::add);
        wrong.forEach(message -> problems.add(new Problem(fragment.declaration(), message)));
        return new StackEntry<>(fragment.declaration(), fragment.id(), name, fragment.adopts(), entry);
    }

    private static String badName(StageKind<?> kind, String name, String breach, boolean byDefault) {
        return byDefault
                ? "has no name of its own, and the default \"" + name + "\" " + breach
                        + "; write a shorter one on the annotation"
                : "has the name \"" + name + "\", and a " + kind.noun() + "'s name " + breach;
    }

    private void checkUnique(Fragment fragment, StageKind<?> kind, String name, Set<String> wrong) {
        String owner = ownersOfNames.putIfAbsent(kind.noun() + " " + name, fragment.declaration());
        if (owner != null) {
            wrong.add("is the " + kind.noun() + " \"" + name + "\", which " + owner
                    + " is already; give one of them another name");
        }
    }
}
