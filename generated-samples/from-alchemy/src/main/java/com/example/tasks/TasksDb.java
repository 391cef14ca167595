package com.example.tasks;

import dev.athanor.annotation.D1Database;
import dev.athanor.annotation.D1LocationHint;
import dev.athanor.annotation.ReadReplication;
import dev.athanor.binding.Database;

/** What was done. */
@D1Database(
        name = "tasks-db",
        migrations = "src/main/migrations",
        importFiles = "src/main/data/first-tasks.sql",
        primaryLocationHint = D1LocationHint.WEUR,
        readReplication = ReadReplication.AUTO)
public interface TasksDb extends Database {}
