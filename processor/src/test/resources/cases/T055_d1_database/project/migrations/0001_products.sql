CREATE TABLE products (id TEXT);
