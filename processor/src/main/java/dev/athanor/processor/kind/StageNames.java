package dev.athanor.processor.kind;

import dev.athanor.processor.declaration.AnnotationReading;
import dev.athanor.processor.declaration.Written;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the member {@code stages} of a part: {@code @Cron(value = "0 3 * * *", stages = "prod")}. */
final class StageNames {

    private StageNames() {}

    /** The stages as written; nothing where the part is not limited. */
    static @Nullable List<String> of(AnnotationReading part) {
        List<String> stages =
                part.strings("stages").stream().map(Written::value).toList();
        return stages.isEmpty() ? null : stages;
    }
}
