package dev.athanor.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that an application declares: the fragments of a module and of the jars it depends on, joined. Names may still hold
 * placeholders; a stage resolves them.
 *
 * @param format the version of this form; {@link ManifestJson#FORMAT}
 * @param app the application's name, the first part of every name that is not written out
 * @param declarations the fragments, sorted by the interface's qualified name
 */
@JsonPropertyOrder({"format", "app", "declarations"})
public record Manifest(int format, String app, List<Fragment> declarations) {

    public Manifest {
        Objects.requireNonNull(app, "app");
        declarations = declarations.stream()
                .sorted(Comparator.comparing(Fragment::declaration))
                .toList();
    }

    /** A manifest in today's form. */
    public static Manifest of(String app, List<Fragment> declarations) {
        return new Manifest(ManifestJson.FORMAT, app, declarations);
    }

    /** The fragment of an interface. */
    public Optional<Fragment> declaration(String qualifiedName) {
        return declarations.stream()
                .filter(fragment -> fragment.declaration().equals(qualifiedName))
                .findFirst();
    }
}
