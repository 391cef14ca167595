package dev.athanor.binding;

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
}
