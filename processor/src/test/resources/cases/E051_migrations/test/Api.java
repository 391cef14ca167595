package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@D1Database(migrations = "missing")
public interface Api extends Database {

    @D1Database(migrations = "empty")
    interface Fine extends Database {}

    @D1Database(migrations = "unnumbered")
    interface Unnumbered extends Database {}

    @D1Database(migrations = "double")
    interface Double extends Database {}

    @D1Database(migrations = "unordered")
    interface Unordered extends Database {}
}
