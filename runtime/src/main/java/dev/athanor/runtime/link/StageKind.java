package dev.athanor.runtime.link;

import dev.athanor.manifest.ManifestEntry;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of declaration gets its name and its texts in a stage.
 *
 * @param kind the kind
 * @param noun what people call it: {@code queue}
 * @param written the name that the declaration holds, if it holds one
 * @param rule what Cloudflare accepts as a name
 * @param nameIsUnique whether a name stands for one thing in an account
 * @param limits what is checked once they are
 */
record StageKind<E extends ManifestEntry>(
        Class<E> kind,
        String noun,
        Function<E, @Nullable String> written,
        NameRule rule,
        boolean nameIsUnique,
        Limits<E> limits) {

    /** Tells what is wrong with an entry, as the end of a sentence that begins with its name. */
    interface Limits<E> {
        void check(E entry, Consumer<String> problems);
    }

    /** A kind whose texts have no limits of their own. */
    StageKind(Class<E> kind, String noun, Function<E, @Nullable String> written, NameRule rule, boolean nameIsUnique) {
        this(kind, noun, written, rule, nameIsUnique, (entry, problems) -> {});
    }

    /** Whether an entry is of this kind. */
    boolean matches(ManifestEntry entry) {
        return kind.isInstance(entry);
    }
}
