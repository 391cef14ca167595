package com.example.shop;

import dev.athanor.annotation.D1Database;
import dev.athanor.binding.Database;

/** The shop's tables. */
@D1Database(migrations = "src/main/migrations")
public interface ShopDb extends Database {}
