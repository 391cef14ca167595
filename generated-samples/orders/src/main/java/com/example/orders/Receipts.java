package com.example.orders;

import dev.athanor.annotation.D1Database;
import dev.athanor.annotation.D1Jurisdiction;
import dev.athanor.binding.Database;

/**
 * Every receipt, for the tax office: in the European Union, and in the account whatever becomes of the stage. A stage of that name
 * that comes later takes them over. The table in which the database notes its migrations is that of the program that made it.
 */
@D1Database(
        name = "${app}-${stage}-receipts",
        migrations = "src/main/migrations",
        migrationsTable = "receipts_migrations",
        jurisdiction = D1Jurisdiction.EU,
        adopt = true,
        retain = true)
public interface Receipts extends Database {}
