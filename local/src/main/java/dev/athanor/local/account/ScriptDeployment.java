package dev.athanor.local.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a script answered from a moment on, and how much each.
 *
 * @param id its id, a UUID
 * @param createdOn since when
 * @param annotations what was said of it: {@code workers/message}, {@code workers/triggered_by}
 * @param source what it came from: {@code api}, {@code wrangler}; none in an account that an earlier version wrote
 * @param shares one or two versions, whose percentages sum to 100
 */
public record ScriptDeployment(
        String id,
        Instant createdOn,
        SortedMap<String, String> annotations,
        @Nullable String source,
        List<Share> shares) {

    public ScriptDeployment {
        annotations = new TreeMap<>(annotations);
        shares = List.copyOf(shares);
    }

    /** A version's share of the requests, in percent. */
    public record Share(String versionId, double percentage) {}

    /** The version with the largest share, of two equal ones the first. */
    public String main() {
        return shares.stream()
                .max(Comparator.comparingDouble(Share::percentage).thenComparing(share -> -shares.indexOf(share)))
                .orElseThrow()
                .versionId();
    }
}
