package dev.athanor.local.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A D1 database.
 *
 * @param id its id, a UUID
 * @param name its name, unique in the account
 * @param createdOn when it was made
 * @param jurisdiction where its data may be, if that was said
 * @param readReplication {@code auto} or {@code disabled}; not set counts as disabled
 */
public record Database(
        String id,
        String name,
        Instant createdOn,
        @Nullable String jurisdiction,
        @Nullable String readReplication) {

    public Database withReadReplication(String mode) {
        return new Database(id, name, createdOn, jurisdiction, mode);
    }
}
