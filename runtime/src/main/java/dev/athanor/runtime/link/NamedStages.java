package dev.athanor.runtime.link;

import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.Records;
import dev.athanor.manifest.Staged;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The stages that make a difference: all that a declaration names, and one that stands for every other. */
final class NamedStages {

    /** No stage has this name, because a stage's name is not empty. */
    static final String ANY_OTHER = "";

    private final Set<String> names = new TreeSet<>(Set.of(ANY_OTHER));

    private NamedStages() {}

    static Set<String> of(Manifest manifest) {
        NamedStages stages = new NamedStages();
        manifest.declarations().forEach(stages::visit);
        return stages.names;
    }

    private void visit(Record value) {
        if (value instanceof Staged part) {
            List<String> own = part.stages();
            names.addAll(own == null ? List.of() : own);
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object held = Records.get(value, component);
            List<?> items = held instanceof List<?> list ? list : held == null ? List.of() : List.of(held);
            items.forEach(item -> {
                if (item instanceof Record nested) {
                    visit(nested);
                }
            });
        }
    }
}
