package com.example.people;

import dev.athanor.annotation.D1Database;
import dev.athanor.binding.Database;

/** The people, and how often each was greeted. */
@D1Database(migrations = "src/main/migrations")
public interface PeopleDb extends Database {}
