package dev.athanor.local.account;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A version of a script: what one upload brought, kept as it was.
 *
 * @param id its id, a UUID
 * @param number how many uploads there were, with this one
 * @param createdOn when it was uploaded
 * @param annotations what was said of it: {@code workers/tag}, {@code workers/message}, {@code workers/alias}
 * @param source what it came from: {@code api}, {@code wrangler}; none in an account that an earlier version wrote
 * @param hasPreview whether it can have an address of its own; one with Durable Objects cannot
 * @param content the script as this version has it, without a history of its own
 */
public record ScriptVersion(
        String id,
        int number,
        Instant createdOn,
        SortedMap<String, String> annotations,
        @Nullable String source,
        boolean hasPreview,
        Script content) {

    /** The annotation that says what made it. */
    public static final String TRIGGER = "workers/triggered_by";

    /** It was uploaded and not deployed. */
    public static final String UPLOADED = "version_upload";

    /** How much of its id stands in the address of its preview. */
    private static final int PREFIX = 8;

    public ScriptVersion {
        annotations = new TreeMap<>(annotations);
    }

    /** The beginning of its preview's host name. */
    public String prefix() {
        return id.substring(0, PREFIX);
    }

    /** The alias under which its preview answers too. */
    public Optional<String> alias() {
        return Optional.ofNullable(annotations.get("workers/alias"));
    }

    /** What its secrets are kept under. */
    public String vaultKey() {
        return content.name() + "@" + id;
    }
}
