package com.example.people;

import dev.athanor.annotation.Entrypoint;

/** What other workers may ask. */
@Entrypoint(worker = People.class)
public interface PersonService {

    /** A person's name; the empty text where there is no such person. */
    String name(String id);

    /** How often a person was greeted. */
    int greeted(String id);
}
