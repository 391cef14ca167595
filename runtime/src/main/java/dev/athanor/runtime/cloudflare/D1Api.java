package dev.athanor.runtime.cloudflare;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** D1 databases and their SQL. */
public interface D1Api {

    @RequestLine("GET /d1/database?page={page}&per_page=100")
    Page<Database> list(@Param("page") int page);

    @RequestLine("POST /d1/database")
    @Headers("Content-Type: application/json")
    Database create(NewDatabase database);

    @RequestLine(value = "DELETE /d1/database/{database}", decodeSlash = false)
    @NotFoundCodes({7404})
    Acknowledged delete(@Param("database") String database);

    /** Runs SQL: one result for each statement. A text that only selects counts as a read, and is repeated like one. */
    @RequestLine(value = "POST /d1/database/{database}/query", decodeSlash = false)
    @Headers("Content-Type: application/json")
    @NotFoundCodes({7404})
    List<Result> query(@Param("database") String database, Query query);

    record Database(String uuid, String name) {

        public Database {
            if (uuid == null || name == null) {
                throw new IllegalArgumentException("a database without an id or a name");
            }
        }
    }

    record NewDatabase(String name) {}

    /** One or more statements; parameters take one. */
    record Query(String sql, @Nullable List<?> params) {

        /** Statements without parameters. */
        public static Query of(String sql) {
            return new Query(sql, null);
        }
    }

    /** What a statement selected and did. */
    record Result(
            @Nullable List<Map<String, Object>> results,
            @Nullable Boolean success,
            @Nullable Meta meta) {}

    /** How many rows a statement changed. */
    record Meta(@Nullable Long changes) {}
}
