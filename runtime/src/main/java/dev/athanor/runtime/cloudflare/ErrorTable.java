package dev.athanor.runtime.cloudflare;

import feign.Request.HttpMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of the API's error codes, by area, method and number. Where an area says nothing of a number, the wider one is
 * asked. Of several rows that fit, the first counts.
 */
final class ErrorTable {

    private static final List<KnownError> ROWS = Stream.of(
                    CommonErrors.ROWS, ScriptErrors.ROWS, StoreErrors.ROWS, BucketErrors.ROWS, NetworkErrors.ROWS)
            .flatMap(List::stream)
            .toList();

    private ErrorTable() {}

    static Optional<KnownError> find(Area area, HttpMethod method, int code, String message) {
        Optional<KnownError> own = ROWS.stream()
                .filter(row -> row.matches(area, method, code, message))
                .findFirst();
        return own.or(() -> area.wider().flatMap(wider -> find(wider, method, code, message)));
    }

    /** All rows, in their order. */
    static List<KnownError> rows() {
        return ROWS;
    }
}
