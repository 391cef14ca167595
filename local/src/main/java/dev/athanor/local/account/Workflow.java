package dev.athanor.local.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workflow.
 *
 * @param id what its instances are kept under, whatever it is called
 * @param name its name, unique in the account
 * @param className the class of the script that it runs
 * @param scriptName the script, which may be gone
 * @param versionId an id of what it was last set to
 * @param createdOn when it was made
 * @param modifiedOn when it was last changed
 * @param steps the most steps of an instance, if there is a limit of its own
 * @param schedules the cron expressions that start an instance each
 */
public record Workflow(
        String id,
        String name,
        String className,
        String scriptName,
        String versionId,
        Instant createdOn,
        Instant modifiedOn,
        @Nullable Integer steps,
        List<String> schedules) {

    public Workflow {
        schedules = List.copyOf(schedules);
    }

    /** Whether its class can run: the script is there and exports it. */
    public boolean isRunnable(Account account) {
        return account.script(scriptName)
                .filter(script -> script.handlers().containsKey(className))
                .isPresent();
    }
}
