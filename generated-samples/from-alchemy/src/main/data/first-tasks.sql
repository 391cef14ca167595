-- What there is to do on the first day.
INSERT INTO tasks (id, done_at) VALUES ('unpack', '2025-09-13T00:00:00.000Z');
