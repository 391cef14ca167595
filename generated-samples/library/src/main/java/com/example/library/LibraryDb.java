package com.example.library;

import dev.athanor.annotation.D1Database;
import dev.athanor.binding.Database;

/** The articles with their texts. */
@D1Database(migrations = "src/main/migrations", rows = ArticleRow.class)
public interface LibraryDb extends Database {}
