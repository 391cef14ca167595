package dev.athanor.runtime.resource;

import dev.athanor.runtime.cloudflare.VersionsApi.Version;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a version carries so that it is known again: the digest of what was uploaded, at the end of its message.
 *
 * <pre>{@code Cart with vouchers [athanor:hash=-.0123456789abcdef0123456789abcdef]}</pre>
 */
final class VersionMark {

    private static final String UNSAID = "Deployed by Athanor";
    private static final Pattern MARK = Pattern.compile("^(.*?)\\s*\\[athanor:hash=([^\\]]+)]$", Pattern.DOTALL);

    private VersionMark() {}

    /** What is said of a version. */
    static Map<String, String> annotations(@Nullable String message, String hash) {
        Map<String, String> annotations = new TreeMap<>();
        annotations.put("workers/message", (message == null ? UNSAID : message) + " [athanor:hash=" + hash + "]");
        return annotations;
    }

    /** The digest that a version carries; none when somebody else uploaded it. */
    static Optional<String> hash(Version version) {
        return version.message().map(MARK::matcher).filter(Matcher::matches).map(mark -> mark.group(2));
    }

    /** A version's message, without the digest. */
    static Optional<String> message(Version version) {
        return version.message()
                .map(message -> {
                    Matcher mark = MARK.matcher(message);
                    return mark.matches() ? mark.group(1) : message;
                })
                .filter(message -> !message.isEmpty());
    }
}
