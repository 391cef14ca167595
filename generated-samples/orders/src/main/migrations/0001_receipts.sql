CREATE TABLE receipts (
  order_id TEXT PRIMARY KEY,
  customer TEXT NOT NULL,
  total INTEGER NOT NULL,
  day TEXT NOT NULL
);

CREATE TABLE closings (
  day TEXT PRIMARY KEY,
  orders INTEGER NOT NULL,
  total INTEGER NOT NULL
);
