package dev.athanor.runtime.resource;

import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.state.LedgerEntry;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was declared of something when it was last set, as the ledger has it. An option that was declared then and is no longer
 * goes back to Cloudflare's default, because it was set for the declaration's sake. One that was never declared is left alone.
 */
final class Former {

    private Former() {}

    /**
     * The former declarations of what has a kind and a name in the account: one, or two where an apply was cut short and nobody
     * knows whether the second one was reached.
     */
    static <E extends ManifestEntry> List<E> all(Planning planning, String kind, String name, Class<E> entries) {
        return planning.ledger(kind).stream()
                .filter(entry -> entry.name().equals(name))
                .flatMap(LedgerEntry::declarations)
                .map(Fragment::entry)
                .filter(entries::isInstance)
                .map(entries::cast)
                .toList();
    }

    /**
     * A declaration as it is wanted, where former ones have something to say of it.
     *
     * @param wanted makes it of the declaration and a former one
     */
    static <E extends ManifestEntry> StackEntry<E> wanted(
            Planning planning, String kind, StackEntry<E> declared, Class<E> entries, BinaryOperator<E> wanted) {
        E entry = declared.entry();
        for (E former : all(planning, kind, declared.name(), entries)) {
            entry = wanted.apply(entry, former);
        }
        return declared.declaring(entry);
    }

    /** An option as it is to be; {@code null} where it is left alone. */
    static <V> @Nullable V option(@Nullable V declared, @Nullable V former, V byDefault) {
        return declared == null && former != null ? byDefault : declared;
    }

    /** What an option was set to in any of the former declarations. */
    static <E, V> @Nullable V any(List<E> formers, Function<E, @Nullable V> option) {
        return formers.stream()
                .flatMap(former -> Stream.ofNullable(option.apply(former)))
                .findFirst()
                .orElse(null);
    }

    /** A note of what something is set to, where that or what was noted before says anything. */
    static Note note(Planning planning, Note note, boolean saysAnything) {
        boolean noted = planning.ledger(note.key().kind()).stream()
                .anyMatch(entry -> entry.key().equals(note.key()));
        return new Note(note.key(), note.declaration(), saysAnything || noted);
    }
}
