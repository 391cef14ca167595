package dev.athanor.runtime.cloudflare;

import com.fasterxml.jackson.annotation.JsonProperty;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** D1 databases and their SQL. */
@OfArea(Area.D1)
public interface D1Api {

    @RequestLine("GET /d1/database?page={page}&per_page=100")
    Page<Database> list(@Param("page") int page);

    @RequestLine("POST /d1/database")
    @Headers("Content-Type: application/json")
    Database create(NewDatabase database);

    @RequestLine(value = "GET /d1/database/{database}", decodeSlash = false)
    Database get(@Param("database") String database);

    @RequestLine(value = "PATCH /d1/database/{database}", decodeSlash = false)
    @Headers("Content-Type: application/json")
    @Does(Effect.SETS)
    Database edit(@Param("database") String database, DatabaseChange change);

    /** Begins the import of a file: says where to send it, or, when it is there already, how far its import is. */
    @RequestLine(value = "POST /d1/database/{database}/import", decodeSlash = false)
    @Headers("Content-Type: application/json")
    @Does(Effect.SETS)
    ImportState beginImport(@Param("database") String database, ImportBegin step);

    /** Takes in a file that was sent. */
    @RequestLine(value = "POST /d1/database/{database}/import", decodeSlash = false)
    @Headers("Content-Type: application/json")
    ImportState ingestImport(@Param("database") String database, ImportIngest step);

    /** How far an import is. */
    @RequestLine(value = "POST /d1/database/{database}/import", decodeSlash = false)
    @Headers("Content-Type: application/json")
    @Does(Effect.READS)
    ImportState pollImport(@Param("database") String database, ImportPoll step);

    @RequestLine(value = "DELETE /d1/database/{database}", decodeSlash = false)
    Acknowledged delete(@Param("database") String database);

    /** Runs SQL: one result for each statement. A text that only selects counts as a read, and is repeated like one. */
    @RequestLine(value = "POST /d1/database/{database}/query", decodeSlash = false)
    @Headers("Content-Type: application/json")
    List<Result> query(@Param("database") String database, Query query);

    /** The same, for SQL that brings about a state, however often it is run: it is repeated when its answer was lost. */
    @RequestLine(value = "POST /d1/database/{database}/query", decodeSlash = false)
    @Headers("Content-Type: application/json")
    @Does(Effect.SETS)
    List<Result> settle(@Param("database") String database, Query query);

    /** Runs statements in one transaction. */
    @RequestLine(value = "POST /d1/database/{database}/query", decodeSlash = false)
    @Headers("Content-Type: application/json")
    List<Result> batch(@Param("database") String database, Batch batch);

    /** A database; a list leaves out what can change. */
    record Database(
            String uuid,
            String name,
            @Nullable String jurisdiction,
            @Nullable @JsonProperty("read_replication") Replication readReplication) {

        public Database {
            if (uuid == null || name == null) {
                throw new IllegalArgumentException("a database without an id or a name");
            }
        }
    }

    record NewDatabase(
            String name,
            @Nullable String jurisdiction,
            @Nullable @JsonProperty("primary_location_hint") String primaryLocationHint) {

        public NewDatabase(String name) {
            this(name, null, null);
        }
    }

    record DatabaseChange(@JsonProperty("read_replication") Replication readReplication) {}

    /** {@code auto} or {@code disabled}. */
    record Replication(String mode) {}

    /** By the MD5 of the file. */
    record ImportBegin(String etag) {

        @JsonProperty
        public String action() {
            return "init";
        }
    }

    record ImportIngest(String etag, String filename) {

        @JsonProperty
        public String action() {
            return "ingest";
        }
    }

    record ImportPoll(@JsonProperty("current_bookmark") String currentBookmark) {

        @JsonProperty
        public String action() {
            return "poll";
        }
    }

    /** How far an import is. */
    record ImportState(
            @Nullable String status,
            @Nullable String filename,
            @Nullable @JsonProperty("upload_url") String uploadUrl,
            @Nullable @JsonProperty("at_bookmark") String atBookmark,
            @Nullable String error) {

        public boolean isComplete() {
            return "complete".equals(status);
        }

        public boolean isFailed() {
            return "error".equals(status);
        }

        /** Leaves the address out, which allows an upload. */
        @Override
        public String toString() {
            return "ImportState[" + status + "]";
        }
    }

    /** One or more statements; parameters take one. */
    record Query(String sql, @Nullable List<?> params) {

        /** Statements without parameters. */
        public static Query of(String sql) {
            return new Query(sql, null);
        }
    }

    record Batch(List<Query> batch) {}

    /** What a statement selected and did. */
    record Result(
            @Nullable List<Map<String, Object>> results,
            @Nullable Boolean success,
            @Nullable Meta meta) {}

    /** How many rows a statement changed. */
    record Meta(@Nullable Long changes) {}
}
