package dev.athanor.runtime.link;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A text that lies on a class path.
 *
 * @param root the directory or jar that holds it
 * @param name its path inside of that: {@code META-INF/athanor/types/api.d.ts}
 * @param text its content
 */
public record ClassPathFile(Path root, String name, String text) {

    public ClassPathFile {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }

    /** The name without its directories. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Where the text is, for messages. */
    public String origin() {
        return root + (ClassPathRoot.isDirectory(root) ? "/" : "!/") + name;
    }
}
