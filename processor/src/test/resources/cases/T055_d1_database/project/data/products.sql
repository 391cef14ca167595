INSERT INTO products VALUES ('tea');
