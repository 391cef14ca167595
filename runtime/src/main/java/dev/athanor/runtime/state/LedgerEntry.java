package dev.athanor.runtime.state;

import dev.athanor.manifest.Fragment;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows of one thing in the account. Holds no secret, because no declaration does.
 *
 * @param kind its kind, as plans call it: {@code queue}
 * @param name its name in the account
 * @param declaration its declaration when it was last set, placeholders filled in; {@code null} for what is not compared with it
 * @param intended the declaration that it is being set to; {@code null} when that has been confirmed
 * @param provenance how it came to belong to the stage
 * @param id Cloudflare's id of it, once it is known
 * @param state how far it is
 * @param run the id of the apply that wrote this last; {@code null} before it is written
 */
public record LedgerEntry(
        String kind,
        String name,
        @Nullable Fragment declaration,
        @Nullable Fragment intended,
        Provenance provenance,
        @Nullable String id,
        EntryState state,
        @Nullable String run) {

    public LedgerEntry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(state, "state");
    }

    /** Something that is there as it was declared. */
    public static LedgerEntry present(
            String kind, String name, @Nullable Fragment declaration, Provenance provenance, @Nullable String id) {
        return new LedgerEntry(kind, name, declaration, null, provenance, id, EntryState.PRESENT, null);
    }

    /** What it may have been set to: one declaration, or two where nobody knows whether the second one was reached. */
    public Stream<Fragment> declarations() {
        return Stream.of(declaration, intended).flatMap(Stream::ofNullable);
    }

    /** Whether it belongs to the stage. What was only to be taken over belongs to somebody else still. */
    public boolean isOurs() {
        return !(state == EntryState.INTENDED && provenance == Provenance.ADOPTED && intended == null);
    }

    /** The same thing, to become as it is declared. */
    public LedgerEntry becoming(@Nullable Fragment wanted) {
        return new LedgerEntry(kind, name, declaration, wanted, provenance, id, EntryState.INTENDED, null);
    }

    /** The same thing, to go. */
    public LedgerEntry leaving() {
        return new LedgerEntry(kind, name, declaration, intended, provenance, id, EntryState.LEAVING, null);
    }

    LedgerEntry writtenBy(String other) {
        return new LedgerEntry(kind, name, declaration, intended, provenance, id, state, other);
    }

    /** What it is known by. */
    public LedgerKey key() {
        return new LedgerKey(kind, name);
    }
}
