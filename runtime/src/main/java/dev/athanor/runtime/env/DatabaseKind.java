package dev.athanor.runtime.env;

import dev.athanor.binding.Database;
import dev.athanor.binding.QueryResult;
import dev.athanor.binding.Statement;
import dev.athanor.runtime.cloudflare.D1Api;
import dev.athanor.runtime.cloudflare.D1Api.Query;
import dev.athanor.runtime.cloudflare.Page;
import dev.athanor.runtime.link.StackEntry;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Queries D1 databases. */
final class DatabaseKind implements HandleKind<Database> {

    @Override
    public Class<Database> handle() {
        return Database.class;
    }

    @Override
    public Database open(Connection connection, StackEntry<?> bound, Type argument) {
        D1Api api = connection.api().d1();
        return new RestDatabase(
                api,
                new Once(() -> Page.all(api::list).stream()
                        .filter(database -> database.name().equals(bound.name()))
                        .findFirst()
                        .map(D1Api.Database::uuid)
                        .orElseThrow(() -> Once.missing("D1 database", bound.name()))));
    }

    private record RestDatabase(D1Api api, Once id) implements Database {

        @Override
        public QueryResult query(String sql, Object... parameters) {
            List<D1Api.Result> results = api.query(id.get(), new Query(sql, parameters(Arrays.asList(parameters))));
            if (results.size() != 1) {
                throw new IllegalArgumentException(
                        "the SQL holds " + results.size() + " statements, and query runs one");
            }
            return new Rows(results.get(0));
        }

        @Override
        public List<QueryResult> batch(List<Statement> statements) {
            if (statements.isEmpty()) {
                return List.of();
            }
            List<Query> queries = statements.stream()
                    .map(statement -> new Query(statement.sql(), parameters(statement.parameters())))
                    .toList();
            return api.batch(id.get(), new D1Api.Batch(queries)).stream()
                    .<QueryResult>map(Rows::new)
                    .toList();
        }

        /** SQLite has no booleans. */
        private static List<Object> parameters(List<Object> parameters) {
            return parameters.stream()
                    .map(value -> value instanceof Boolean flag ? (Object) (flag ? 1 : 0) : value)
                    .toList();
        }
    }

    private record Rows(D1Api.Result result) implements QueryResult {

        @Override
        public List<Map<String, Object>> rows() {
            List<Map<String, Object>> rows = result.results();
            return rows == null ? List.of() : rows;
        }

        @Override
        public <R> List<R> rows(Class<R> type) {
            return rows().stream()
                    .map(row -> Values.JSON.convertValue(row, type))
                    .toList();
        }

        @Override
        public <R> R single(Class<R> type) {
            List<R> rows = rows(type);
            if (rows.size() != 1) {
                throw new IllegalStateException("the query selected " + rows.size() + " rows, and one was asked for");
            }
            return rows.get(0);
        }

        @Override
        public long changes() {
            D1Api.Meta meta = result.meta();
            return meta == null || meta.changes() == null ? 0 : meta.changes();
        }
    }
}
