package dev.athanor.runtime.state;

/**
 * The statements of a ledger in a database. Times are those of the database's own clock, in milliseconds since 1970, so that
 * clocks of machines which differ do no harm. What writes compares the fencing number in the same statement.
 */
final class LedgerSql {

    private static final String NOW = "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)";
    private static final String OF_THE_STAGE = " WHERE app = ? AND stage = ?";
    private static final String OF_THE_GRANT = OF_THE_STAGE + " AND fence = ? AND run = ?";
    private static final String IF_HELD = "EXISTS (SELECT 1 FROM leases" + OF_THE_GRANT + ")";

    /**
     * Makes the tables, and takes over what is in that of the first form. Two notes of a bucket take the place of one: what its
     * domains were set to is apart from what the bucket was set to.
     */
    static final String SETUP =
            """
            CREATE TABLE IF NOT EXISTS ledger (format INTEGER NOT NULL, athanor TEXT NOT NULL);
            CREATE TABLE IF NOT EXISTS entries (
              app TEXT NOT NULL, stage TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
              declaration TEXT, intended TEXT, provenance TEXT NOT NULL, id TEXT, state TEXT NOT NULL,
              run TEXT NOT NULL, written_at INTEGER NOT NULL,
              PRIMARY KEY (app, stage, kind, name));
            CREATE TABLE IF NOT EXISTS leases (
              app TEXT NOT NULL, stage TEXT NOT NULL, fence INTEGER NOT NULL, run TEXT,
              owner TEXT NOT NULL, host TEXT NOT NULL, pid INTEGER NOT NULL, doing TEXT NOT NULL,
              since INTEGER NOT NULL, heartbeat INTEGER NOT NULL, expires INTEGER NOT NULL,
              PRIMARY KEY (app, stage));
            CREATE TABLE IF NOT EXISTS created (
              app TEXT NOT NULL, stage TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, declaration TEXT NOT NULL,
              PRIMARY KEY (app, stage, kind, name));
            INSERT OR IGNORE INTO entries (app, stage, kind, name, declaration, provenance, state, run, written_at)
              SELECT app, stage, kind, name, declaration, 'CREATED', 'PRESENT', 'first form', %1$s FROM created
              UNION ALL
              SELECT app, stage, 'r2-domains', name, declaration, 'CREATED', 'PRESENT', 'first form', %1$s FROM created
                WHERE kind = 'r2-bucket';
            DROP TABLE created;
            DELETE FROM ledger;
            INSERT INTO ledger (format, athanor) VALUES (%2$d, '%3$s');
            """.formatted(NOW, LedgerForm.FORMAT, LedgerForm.version().replace("'", ""));

    /** The form and all entries of a stage in one statement. */
    static final String READ =
            "SELECT 'entry' AS part, kind, name, declaration, intended, provenance, id, state, run, 0 AS format, '' AS athanor"
                    + " FROM entries" + OF_THE_STAGE
                    + " UNION ALL SELECT 'ledger', '', '', NULL, NULL, '', NULL, '', '', format, athanor FROM ledger";

    static final String READ_FORM = "SELECT format, athanor FROM ledger";

    static final String READ_FIRST_FORM =
            "SELECT kind, name, declaration, 'CREATED' AS provenance, 'PRESENT' AS state FROM created" + OF_THE_STAGE;

    /** The form and the lease of a stage; and whether all columns of the entries are there. */
    static final String PROBE =
            "SELECT format, athanor, fence, leases.run AS run, owner, host, pid, doing, since, heartbeat,"
                    + " expires, expires <= " + NOW
                    + " AS expired, (SELECT count(declaration || intended || provenance || id || state"
                    + " || run || written_at) FROM entries WHERE app = '' AND stage = '' AND kind = '' AND name = '') AS found"
                    + " FROM ledger LEFT JOIN leases ON app = ? AND stage = ?";

    static final String OWNER =
            "SELECT app, stage FROM entries WHERE kind = ? AND name = ? AND NOT (app = ? AND stage = ?)"
                    + " AND NOT (state = 'INTENDED' AND provenance = 'ADOPTED' AND intended IS NULL) ORDER BY app, stage LIMIT 1";

    static final String ACQUIRE = "INSERT INTO leases"
            + " (app, stage, fence, run, owner, host, pid, doing, since, heartbeat, expires)"
            + " VALUES (?, ?, 1, ?, ?, ?, ?, ?, " + NOW + ", " + NOW + ", " + NOW + " + ?)"
            + " ON CONFLICT (app, stage) DO UPDATE SET fence = fence + (run IS NOT excluded.run), run = excluded.run,"
            + " owner = excluded.owner, host = excluded.host, pid = excluded.pid, doing = excluded.doing,"
            + " since = excluded.since, heartbeat = excluded.heartbeat, expires = excluded.expires"
            + " WHERE run IS NULL OR run = excluded.run OR expires <= " + NOW + " RETURNING fence";

    static final String RENEW =
            "UPDATE leases SET heartbeat = " + NOW + ", expires = " + NOW + " + ?" + OF_THE_GRANT + " RETURNING fence";

    static final String RELEASE = "UPDATE leases SET run = NULL, expires = 0" + OF_THE_GRANT;

    static final String BREAK =
            "UPDATE leases SET run = NULL, expires = 0, fence = fence + 1" + OF_THE_STAGE + " AND run IS NOT NULL";

    static final String IS_HELD = "SELECT 1 AS held FROM leases" + OF_THE_GRANT;

    static final String PUT = "INSERT OR REPLACE INTO entries"
            + " (app, stage, kind, name, declaration, intended, provenance, id, state, run, written_at)"
            + " SELECT ?, ?, json_extract(value, '$.kind'), json_extract(value, '$.name'),"
            + " json_extract(value, '$.declaration'), json_extract(value, '$.intended'),"
            + " json_extract(value, '$.provenance'), json_extract(value, '$.id'), json_extract(value, '$.state'),"
            + " json_extract(value, '$.run'), " + NOW + " FROM json_each(?) WHERE " + IF_HELD
            + " RETURNING 1 AS written";

    static final String REMOVE = "DELETE FROM entries" + OF_THE_STAGE + " AND (kind, name) IN"
            + " (SELECT json_extract(value, '$.kind'), json_extract(value, '$.name') FROM json_each(?)) AND " + IF_HELD
            + " RETURNING 1 AS written";

    private LedgerSql() {}
}
