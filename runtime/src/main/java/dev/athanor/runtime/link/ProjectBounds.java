package dev.athanor.runtime.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether paths of declarations stay in the project that declares them. The compiler refuses those that do not by their text; a
 * fragment in a jar may have been written by anything, and links lead where they want.
 *
 * @param module the directory of the project
 */
record ProjectBounds(Path module) {

    /**
     * What is wrong with a path, if anything is.
     *
     * @param base the directory of the project that it is relative to; {@code null} for the project's own
     */
    Optional<String> problem(@Nullable String base, String path) {
        try {
            Path inside = Path.of(base == null ? "" : base).resolve(path).normalize();
            if (inside.isAbsolute() || inside.startsWith("..") || path.startsWith("/")) {
                return Optional.of("names " + path + ", which is outside of its project; name a file of the project");
            }
            Path file = existing(module.resolve(inside));
            return file.toRealPath().startsWith(module.toRealPath())
                    ? Optional.empty()
                    : Optional.of("names " + path + ", which a link leads out of the project; copy the file there");
        } catch (InvalidPathException e) {
            return Optional.of("names a path that is none: " + e.getReason());
        } catch (IOException e) {
            return Optional.of("names " + path + ", where a link leads nowhere, or cannot be followed");
        }
    }

    /** The file, or what there is of the way to it. */
    private Path existing(Path file) {
        Path known = file;
        while (!known.equals(module) && !Files.exists(known, LinkOption.NOFOLLOW_LINKS)) {
            Path parent = known.getParent();
            known = parent == null ? module : parent;
        }
        return known;
    }
}
