package com.example.hello;

import com.example.greetings.Greetings;
import com.example.people.PersonService;
import dev.athanor.annotation.Worker;

/** Greets people who are known to another module's worker, and tells that by another module's queue. */
@Worker(entrypoint = "src/main/worker/hello.ts", compatibilityDate = "2026-04-01", url = true)
public interface Hello {

    /** Who there is. */
    PersonService people();

    /** Who was greeted. */
    Greetings greetings();
}
