package dev.athanor.junit.stack;

import dev.athanor.annotation.Cron;
import dev.athanor.annotation.QueueConsumer;
import dev.athanor.annotation.Secret;
import dev.athanor.annotation.Var;
import dev.athanor.annotation.Worker;

/** Takes notes. */
@Worker(entrypoint = "src/test/worker/notes.js", url = true, compatibilityDate = "2026-04-01")
@Cron("0 3 * * *")
@QueueConsumer(queue = Reminders.class, maxWaitTimeMs = 60_000, maxRetries = 1)
public interface Notes {

    NoteStore store();

    Reminders reminders();

    AuthorService authors();

    Authors authorsByHttp();

    Prices prices();

    @Var("plain")
    String mode();

    @Secret
    String key();
}
