package dev.athanor.binding;

import java.util.List;
import java.util.Map;

/** What one SQL statement answered. */
public interface QueryResult {

    /** The rows, each by its column names, in the order of the columns. */
    List<Map<String, Object>> rows();

    /** The rows as values of a type, such as a record whose components are named like the columns. */
    <R> List<R> rows(Class<R> type);

    /**
     * The only row.
     *
     * @throws IllegalStateException when there is none, or more than one
     */
    <R> R single(Class<R> type);

    /** How many rows the statement changed. */
    long changes();
}
