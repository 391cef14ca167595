package com.example.tasks;

import dev.athanor.annotation.D1Database;
import dev.athanor.binding.Database;

/** What was done. */
@D1Database(name = "tasks-db", migrations = "src/main/migrations")
public interface TasksDb extends Database {}
