package dev.athanor.binding;

import java.util.List;

/** A D1 database. */
public interface Database {

    /**
     * Runs one SQL statement.
     *
     * @param sql the statement, with {@code ?} for each parameter
     * @param parameters strings, numbers, booleans or nulls
     * @return what it selected, and what it changed
     */
    QueryResult query(String sql, Object... parameters);

    /**
     * Runs several SQL statements one after the other, in one request and one transaction: when one fails, none has changed anything
     * (<a href="https://developers.cloudflare.com/d1/worker-api/d1-database/#batch">batch</a>).
     *
     * @return what each selected and changed, in their order
     */
    List<QueryResult> batch(List<Statement> statements);
}
