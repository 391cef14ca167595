package dev.athanor.runtime.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.athanor.runtime.problem.ProblemException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a version is called.
 *
 * @param tag its label: {@code pr-123}
 * @param message what is said of it
 * @param alias under what its preview answers besides its id
 */
public record VersionLabel(
        String tag, @Nullable String message, @Nullable String alias) {

    /** Cloudflare's limit for a tag. */
    private static final int MOST_TAG_BYTES = 100;

    /** Cloudflare cuts messages off at 1,000 bytes, and ours end with a digest. */
    private static final int MOST_MESSAGE_BYTES = 800;

    private static final Pattern ALIAS = Pattern.compile("[a-z]([a-z0-9-]*[a-z0-9])?");

    public VersionLabel {
        Objects.requireNonNull(tag, "tag");
    }

    /**
     * A label as somebody wrote it. The alias is the tag where none is given and the tag can be part of a host name.
     *
     * @throws ProblemException when Cloudflare would not take it
     */
    public static VersionLabel of(String tag, @Nullable String message, @Nullable String alias) {
        if (tag.isBlank() || tag.getBytes(UTF_8).length > MOST_TAG_BYTES) {
            throw new ProblemException(
                    "tag", "is not 1 to " + MOST_TAG_BYTES + " bytes long; choose a short one, such as pr-123.");
        }
        checked(message);
        if (alias != null && !ALIAS.matcher(alias).matches()) {
            throw new ProblemException(
                    "preview alias",
                    "'" + alias + "' cannot be part of a host name: begin with a lower-case letter, and use such"
                            + " letters, digits and dashes.");
        }
        String chosen = Optional.ofNullable(alias)
                .or(() -> Optional.of(tag).filter(text -> ALIAS.matcher(text).matches()))
                .orElse(null);
        return new VersionLabel(tag, message, chosen);
    }

    /**
     * A message as somebody wrote it.
     *
     * @throws ProblemException when it is too long
     */
    public static @Nullable String checked(@Nullable String message) {
        if (message != null && message.getBytes(UTF_8).length > MOST_MESSAGE_BYTES) {
            throw new ProblemException("message", "is longer than " + MOST_MESSAGE_BYTES + " bytes; shorten it.");
        }
        return message;
    }
}
