package test;

import dev.athanor.annotation.D1Database;
import dev.athanor.annotation.D1LocationHint;
import dev.athanor.annotation.ReadReplication;
import dev.athanor.binding.Database;

@D1Database(primaryLocationHint = D1LocationHint.WEUR, readReplication = ReadReplication.DISABLED)
public interface Near extends Database {}
