package test;

import dev.athanor.annotation.*;
import dev.athanor.binding.*;

@D1Database(migrations = "migrations")
public interface Api extends Database {}
