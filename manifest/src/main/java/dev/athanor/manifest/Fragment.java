package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one annotated interface declares. The compiler writes one fragment for each, so that compiling one file never
 * touches what another declared.
 *
 * @param format the version of this form; {@link ManifestJson#FORMAT}
 * @param declaration the interface's qualified name, which other entries refer to
 * @param id the interface's simple name in kebab case: {@code task-queue}
 * @param stages the stages that have it; absent where all do
 * @param adopt whether one of its name that the stage has not created is taken over
 * @param entry what is declared
 */
@JsonPropertyOrder({"format", "declaration", "id", "stages", "adopt", "entry"})
public record Fragment(
        int format,
        String declaration,
        String id,
        @Nullable List<String> stages,
        @Nullable Boolean adopt,
        ManifestEntry entry)
        implements Staged {

    /** Where fragments lie on a class path. */
    public static final String DIRECTORY = "META-INF/athanor/";

    public Fragment {
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(id, "id");
        stages = stages == null ? null : List.copyOf(stages);
        Objects.requireNonNull(entry, "entry");
    }

    /** A fragment in today's form, that all stages have. */
    public static Fragment of(String declaration, String id, ManifestEntry entry) {
        return new Fragment(ManifestJson.FORMAT, declaration, id, null, null, entry);
    }

    /** The same, limited to some stages, if there are any. */
    public Fragment in(List<String> others) {
        return new Fragment(format, declaration, id, others.isEmpty() ? null : others, adopt, entry);
    }

    /** The same, with what was said of taking over. */
    public Fragment adopting(@Nullable Boolean other) {
        return new Fragment(format, declaration, id, stages, other, entry);
    }

    /** Whether one of its name that the stage has not created is taken over. */
    public boolean adopts() {
        return Boolean.TRUE.equals(adopt);
    }

    /** The fragment's path on the class path: {@code META-INF/athanor/com.example.Tasks.json}. */
    public String path() {
        return DIRECTORY + declaration + ".json";
    }
}
