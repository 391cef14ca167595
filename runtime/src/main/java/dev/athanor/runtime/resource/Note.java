package dev.athanor.runtime.resource;

import dev.athanor.manifest.Fragment;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.state.LedgerKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger is to know of what a step is about.
 *
 * @param key the kind of thing and its name in the account
 * @param declaration what it is set to; {@code null} for what is not compared with that later
 * @param lasts whether the ledger knows it after the apply too
 */
public record Note(LedgerKey key, @Nullable Fragment declaration, boolean lasts) {

    public Note {
        Objects.requireNonNull(key, "key");
    }

    /** A step that is only noted while it is carried out. */
    static Note passing(ResourceKey resource, String name) {
        return new Note(new LedgerKey(resource.kind(), name), null, false);
    }

    /** Something that is known with its declaration. */
    static Note of(String kind, StackEntry<?> declared) {
        return of(kind, declared.name(), Fragment.of(declared.declaration(), declared.id(), declared.entry()));
    }

    /** The same under another name. */
    static Note of(String kind, String name, @Nullable Fragment declaration) {
        return new Note(new LedgerKey(kind, name), declaration, true);
    }
}
