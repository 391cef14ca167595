package dev.athanor.runtime.resource;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.state.LedgerEntry;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was declared of something when it was last set, as the ledger has it. An option that was declared then and is no longer
 * goes back to Cloudflare's default, because it was set for the declaration's sake. One that was never declared is left alone.
 */
final class Former {

    private Former() {}

    /** The former declaration of what has a kind and a name in the account. */
    static <E extends ManifestEntry> Optional<E> of(Planning planning, String kind, String name, Class<E> entries) {
        return planning.created(kind).stream()
                .filter(entry -> entry.name().equals(name))
                .map(entry -> entry.fragment().entry())
                .filter(entries::isInstance)
                .map(entries::cast)
                .findFirst();
    }

    /**
     * A declaration as it is wanted, where a former one has something to say of it.
     *
     * @param wanted makes it of the declaration and the former one
     */
    static <E extends ManifestEntry> StackEntry<E> wanted(
            Planning planning, String kind, StackEntry<E> declared, Class<E> entries, BinaryOperator<E> wanted) {
        return of(planning, kind, declared.name(), entries)
                .map(former -> declared.declaring(wanted.apply(declared.entry(), former)))
                .orElse(declared);
    }

    /** An option as it is to be; {@code null} where it is left alone. */
    static <V> @Nullable V option(@Nullable V declared, @Nullable V former, V byDefault) {
        return declared == null && former != null ? byDefault : declared;
    }

    /** Notes what something is set to, where that or what was noted before says anything. */
    static void note(Planning planning, Progress progress, LedgerEntry entry, boolean saysAnything) {
        if (saysAnything || isNoted(planning, entry.kind(), entry.name())) {
            progress.ledger().put(entry);
        }
    }

    /** Forgets what is gone. */
    static void forget(Planning planning, Progress progress, String kind, String name) {
        planning.created(kind).stream()
                .filter(entry -> entry.name().equals(name))
                .forEach(progress.ledger()::remove);
    }

    static LedgerEntry entry(String kind, String name, StackEntry<?> declared) {
        return new LedgerEntry(kind, name, Fragment.of(declared.declaration(), declared.id(), declared.entry()));
    }

    private static boolean isNoted(Planning planning, String kind, String name) {
        return planning.created(kind).stream().anyMatch(entry -> entry.name().equals(name));
    }
}
