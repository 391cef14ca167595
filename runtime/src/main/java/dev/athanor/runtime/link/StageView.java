package dev.athanor.runtime.link;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.JsonTexts;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.Records;
import dev.athanor.manifest.Staged;
import dev.athanor.manifest.Template;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Declarations as one stage has them: parts of other stages are left out, and placeholders are filled in wherever a component
 * is marked {@link Template}. It knows no kind.
 *
 * @param stage the stage
 * @param text fills in the placeholders of a text
 */
record StageView(String stage, UnaryOperator<String> text) {

    /** What a stage has of a manifest, with its placeholders as they are. */
    static Manifest of(Manifest manifest, String stage) {
        StageView view = new StageView(stage, UnaryOperator.identity());
        List<Fragment> declarations =
                manifest.declarations().stream().filter(view::has).map(view::of).toList();
        return new Manifest(manifest.format(), manifest.app(), declarations);
    }

    /** Whether the stage has a declaration, or a part of one. */
    boolean has(Staged part) {
        return Staged.isIn(stage, part.stages());
    }

    /** A record, and all that it holds, as the stage has it. */
    <R extends Record> R of(R value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        @Nullable Object[] seen = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Template template = components[i].getAnnotation(Template.class);
            seen[i] = seen(Records.get(value, components[i]), template);
        }
        return Records.with(value, seen);
    }

    private @Nullable Object seen(@Nullable Object held, @Nullable Template template) {
        if (held instanceof List<?> list) {
            return list.stream()
                    .filter(item -> !(item instanceof Staged part) || has(part))
                    .map(item -> seen(item, template))
                    .toList();
        }
        if (held instanceof Record nested) {
            return nested instanceof Staged part && !has(part) ? null : of(nested);
        }
        return template != null && held instanceof String plain ? filled(plain, template.form()) : held;
    }

    private String filled(String template, Template.Form form) {
        return form == Template.Form.JSON ? JsonTexts.map(template, text) : text.apply(template);
    }
}
