package dev.athanor.local.account;

import java.time.Instant;

/**
 * A D1 database.
 *
 * @param id its id, a UUID
 * @param name its name, unique in the account
 * @param createdOn when it was made
 */
public record Database(String id, String name, Instant createdOn) {}
