package test;

import dev.athanor.annotation.D1Database;
import dev.athanor.annotation.D1Jurisdiction;
import dev.athanor.annotation.ReadReplication;
import dev.athanor.binding.Database;

@D1Database(
        migrations = "migrations",
        migrationsTable = "applied",
        importFiles = {"data/products.sql", "data/prices.sql"},
        jurisdiction = D1Jurisdiction.EU,
        readReplication = ReadReplication.AUTO,
        retain = true)
public interface ShopDb extends Database {}
