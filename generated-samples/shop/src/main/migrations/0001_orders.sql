CREATE TABLE customers (
  id   TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  tier TEXT NOT NULL CHECK (tier IN ('STANDARD', 'GOLD'))
);

INSERT INTO customers (id, name, tier) VALUES
  ('ada', 'Ada Lovelace', 'GOLD'),
  ('charles', 'Charles Babbage', 'STANDARD');

CREATE TABLE orders (
  id          TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customers (id),
  placed_at   TEXT NOT NULL, -- ISO 8601, in UTC
  lines       TEXT NOT NULL, -- JSON
  state       TEXT NOT NULL CHECK (state IN ('fulfilled', 'failed'))
);

CREATE INDEX orders_by_placed_at ON orders (placed_at);
