CREATE TABLE articles (
  id            TEXT PRIMARY KEY,
  title         TEXT NOT NULL,
  text          TEXT NOT NULL,
  language      TEXT NOT NULL CHECK (language IN ('EN', 'DE')),
  year          INTEGER NOT NULL,
  peer_reviewed INTEGER NOT NULL DEFAULT 0,
  summary       TEXT
);

INSERT INTO articles (id, title, text, language, year, peer_reviewed) VALUES
  ('engine', 'On the Analytical Engine', 'It weaves algebraic patterns as the loom weaves flowers and leaves.', 'EN', 1843, 1);
