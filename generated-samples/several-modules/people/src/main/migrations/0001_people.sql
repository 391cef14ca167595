CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT NOT NULL, greeted INTEGER NOT NULL DEFAULT 0);
INSERT INTO people (id, name) VALUES ('ada', 'Ada Lovelace'), ('charles', 'Charles Babbage');
