package dev.athanor.runtime.cloudflare;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A form of several parts, in their order.
 *
 * @param parts the parts
 */
public record Multipart(List<Part> parts) {

    public Multipart {
        parts = List.copyOf(parts);
    }

    /** Says how many parts there are; they may hold secrets. */
    @Override
    public String toString() {
        return "Multipart[" + parts.size() + " parts]";
    }

    /**
     * One part.
     *
     * @param name its name, escaped where it is written
     * @param filename its file name; {@code null} for a plain field
     * @param contentType what its bytes are
     * @param content its bytes
     */
    public record Part(String name, @Nullable String filename, String contentType, PartContent content) {

        public Part {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(contentType, "contentType");
            Objects.requireNonNull(content, "content");
        }
    }

    /** Where a part's bytes come from. They may be asked for more than once, and are the same each time. */
    @FunctionalInterface
    public interface PartContent {

        /** The bytes, not to be changed. */
        byte[] bytes();
    }
}
