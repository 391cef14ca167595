package dev.athanor.runtime.plan;

import dev.athanor.runtime.problem.ProblemException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which version is meant, and of which workers.
 *
 * @param tag its label
 * @param versionId its id, or the beginning of it
 * @param workers ids or names of workers; none for all of the stage
 */
public record VersionChoice(@Nullable String tag, @Nullable String versionId, Set<String> workers) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}[0-9a-f-]{0,28}");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int MOST_DIGITS = 2;

    public VersionChoice {
        workers = Set.copyOf(workers);
    }

    /**
     * A choice as somebody wrote it.
     *
     * @throws ProblemException when it is none
     */
    public static VersionChoice of(@Nullable String tag, @Nullable String versionId, Set<String> workers) {
        if (tag != null && versionId != null) {
            throw new ProblemException("version", "is named by its tag or by its id, not by both.");
        }
        String id = versionId == null ? null : versionId.toLowerCase(Locale.ROOT);
        if (id != null && !ID.matcher(id).matches()) {
            throw new ProblemException(
                    "version", "'" + versionId + "' is not the id of a version, nor its first eight digits.");
        }
        return new VersionChoice(tag, id, workers);
    }

    /**
     * A percentage as somebody wrote it.
     *
     * @throws ProblemException when it is none
     */
    public static BigDecimal percentage(String text) {
        try {
            BigDecimal percentage = new BigDecimal(text.strip().replaceFirst("\\s*%$", ""));
            boolean inRange = percentage.signum() >= 0 && percentage.compareTo(ALL) <= 0;
            if (inRange && percentage.stripTrailingZeros().scale() <= MOST_DIGITS) {
                return percentage;
            }
        } catch (NumberFormatException e) {
            // Refused below, as a number out of range is.
        }
        throw new ProblemException(
                "percentage", "'" + text + "' is not a number from 0 to 100 with at most two decimals.");
    }

    /**
     * The same, when it names a version.
     *
     * @throws ProblemException when it does not
     */
    public VersionChoice named() {
        if (!isNamed()) {
            throw new ProblemException("version", "is not named; name it by its tag or its id.");
        }
        return this;
    }

    /** Whether a version is named at all. */
    public boolean isNamed() {
        return tag != null || versionId != null;
    }

    /** Whether a worker is meant. */
    public boolean covers(String id, String name) {
        return workers.isEmpty() || workers.contains(id) || workers.contains(name);
    }

    /** What was asked for: {@code the version pr-123}. */
    public String shown() {
        return "the version " + (tag != null ? tag : versionId)
                + (workers.isEmpty() ? "" : " of " + new TreeSet<>(workers));
    }
}
