package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@D1Database(jurisdiction = D1Jurisdiction.EU, primaryLocationHint = D1LocationHint.WEUR)
public interface Api extends Database {

    @D1Database(jurisdiction = D1Jurisdiction.DEFAULT, primaryLocationHint = D1LocationHint.WEUR)
    interface Fine extends Database {}

    @D1Database(jurisdiction = D1Jurisdiction.FEDRAMP, primaryLocationHint = D1LocationHint.AUTOMATIC)
    interface FineToo extends Database {}

    @D1Database(migrationsTable = "my migrations", importFiles = {"missing.sql", "../outside.sql", ""})
    interface Other extends Database {}
}
