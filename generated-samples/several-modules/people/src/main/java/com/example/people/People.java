package com.example.people;

import com.example.greetings.Greetings;
import dev.athanor.annotation.QueueConsumer;
import dev.athanor.annotation.Worker;

/** Knows people, and counts how often each is greeted. */
@Worker(entrypoint = "src/main/worker/people.ts", compatibilityDate = "2026-04-01")
@QueueConsumer(queue = Greetings.class, maxWaitTimeMs = 0)
public interface People {

    /** Who there is. */
    PeopleDb db();
}
