package com.example.studio;

import dev.athanor.annotation.D1Database;
import dev.athanor.annotation.D1Jurisdiction;
import dev.athanor.binding.Database;

/** What was ordered. The books stay in the European Union. */
@D1Database(
        name = "studio-books",
        migrations = "src/main/migrations",
        migrationsTable = "schema_changes",
        jurisdiction = D1Jurisdiction.EU)
public interface Books extends Database {}
