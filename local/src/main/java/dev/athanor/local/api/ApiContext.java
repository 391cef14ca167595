package dev.athanor.local.api;

import dev.athanor.local.account.AccountStore;
import dev.athanor.local.account.ContentStore;
import dev.athanor.local.account.Vault;
import dev.athanor.local.workerd.Workerd;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the areas of the API work on.
 *
 * @param store the account
 * @param vault the values of secrets
 * @param modules the modules of scripts
 * @param assets static files
 * @param workerd what runs
 * @param clock tells the time
 */
public record ApiContext(
        AccountStore store, Vault vault, ContentStore modules, ContentStore assets, Workerd workerd, Clock clock) {

    /** Now, as exactly as Cloudflare's answers tell times. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
