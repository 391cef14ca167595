package dev.athanor.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One of several SQL statements that are run together.
 *
 * @param sql the statement, with {@code ?} for each parameter
 * @param parameters strings, numbers, booleans or nulls
 */
public record Statement(String sql, List<Object> parameters) {

    public Statement {
        Objects.requireNonNull(sql, "sql");
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    /** A statement. */
    public static Statement of(String sql, Object... parameters) {
        return new Statement(sql, Arrays.asList(parameters));
    }
}
