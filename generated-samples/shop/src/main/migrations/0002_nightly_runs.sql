CREATE TABLE archived_orders (
  id          TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL,
  placed_at   TEXT NOT NULL,
  lines       TEXT NOT NULL,
  state       TEXT NOT NULL
);

CREATE TABLE nightly_runs (
  ran_at           TEXT PRIMARY KEY, -- ISO 8601, in UTC
  archived         INTEGER NOT NULL,
  orders_fulfilled INTEGER NOT NULL
);
