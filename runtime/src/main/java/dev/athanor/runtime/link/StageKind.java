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
 * @param filled the entry with its placeholders filled in
 * @param limits what is checked once they are
 */
record StageKind<E extends ManifestEntry>(
        Class<E> kind,
        String noun,
        Function<E, @Nullable String> written,
        NameRule rule,
        boolean nameIsUnique,
        Filled<E> filled,
        Limits<E> limits) {

    /** Fills in the placeholders of an entry. */
    interface Filled<E> {
        E fill(E entry, Function<String, String> text);
    }

    /** Tells what is wrong with an entry, as the end of a sentence that begins with its name. */
    interface Limits<E> {
        void check(E entry, Consumer<String> problems);
    }

    /** A kind whose texts have no limits of their own. */
    StageKind(
            Class<E> kind,
            String noun,
            Function<E, @Nullable String> written,
            NameRule rule,
            boolean nameIsUnique,
            Filled<E> filled) {
        this(kind, noun, written, rule, nameIsUnique, filled, (entry, problems) -> {});
    }

    /** Whether an entry is of this kind. */
    boolean matches(ManifestEntry entry) {
        return kind.isInstance(entry);
    }
}
