package dev.athanor.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declaration, or a part of one, that only some stages have. */
public interface Staged {

    /** The stages that have it; absent where all do. */
    @Nullable
    List<String> stages();

    /** Whether a stage has it. */
    static boolean isIn(String stage, @Nullable List<String> stages) {
        return stages == null || stages.isEmpty() || stages.contains(stage);
    }
}
