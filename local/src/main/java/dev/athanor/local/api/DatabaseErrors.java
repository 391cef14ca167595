package dev.athanor.local.api;

/** What is refused of D1 databases. */
final class DatabaseErrors {

    private DatabaseErrors() {}

    static ApiError noDatabase() {
        return new ApiError(404, 7404, "The database could not be found");
    }

    static ApiError badDatabaseRequest(String message) {
        return new ApiError(400, 7400, message);
    }

    static ApiError virtualTable(String table) {
        return new ApiError(400, 7500, "The database can't be exported: the table '" + table + "' is virtual.");
    }

    /** Nothing that Cloudflare would say. */
    static ApiError noHistory(String database) {
        return new ApiError(
                400, 7400, "The local cloud keeps no history of databases: it has " + database + " only as it is now.");
    }

    static ApiError databaseNameTaken(String name) {
        return new ApiError(400, 7502, "Database with name '" + name + "' already exists");
    }

    static ApiError sql(String message) {
        return new ApiError(400, 7500, message);
    }
}
