package dev.athanor.runtime.cloudflare;

import static dev.athanor.runtime.cloudflare.Area.R2;
import static dev.athanor.runtime.cloudflare.Area.R2_NOTIFICATIONS;
import static dev.athanor.runtime.cloudflare.Meaning.BUSY;
import static dev.athanor.runtime.cloudflare.Meaning.EXISTS;
import static dev.athanor.runtime.cloudflare.Meaning.FORBIDDEN;
import static dev.athanor.runtime.cloudflare.Meaning.INTERNAL;
import static dev.athanor.runtime.cloudflare.Meaning.INVALID;
import static dev.athanor.runtime.cloudflare.Meaning.IN_USE;
import static dev.athanor.runtime.cloudflare.Meaning.LIMIT;
import static dev.athanor.runtime.cloudflare.Meaning.MISSING;
import static feign.Request.HttpMethod.DELETE;
import static feign.Request.HttpMethod.GET;

import java.util.List;

/**
 * Codes of R2.
 *
 * @see <a href="https://developers.cloudflare.com/r2/api/error-codes/">Error codes of R2</a>
 */
final class BucketErrors {

    static final List<KnownError> ROWS = List.of(
            KnownError.of(R2, 10001, INTERNAL).repeated(Repeat.IF_SAFE),
            KnownError.of(R2, 10002, FORBIDDEN),
            KnownError.of(R2, 10003, FORBIDDEN),
            KnownError.of(R2, 10004, EXISTS, "plan again: somebody made a bucket of this name meanwhile"),
            KnownError.of(R2, 10005, INVALID, "choose a bucket name of lower-case letters, digits and dashes"),
            KnownError.absent(R2, 10006, GET, DELETE),
            KnownError.of(R2, 10006, MISSING),
            KnownError.absent(R2, 10007, GET, DELETE),
            KnownError.of(R2, 10008, IN_USE, "write empty = true on @R2Bucket to delete the bucket's objects with it"),
            KnownError.of(R2, 10009, LIMIT, "remove buckets that are not needed"),
            KnownError.of(R2, 10020, INVALID),
            KnownError.of(R2, 10040, INVALID),
            KnownError.of(R2, 10042, FORBIDDEN, "enable R2 for the account in the dashboard"),
            KnownError.of(R2, 10043, INTERNAL).repeated(Repeat.IF_SAFE),
            KnownError.of(R2, 10058, BUSY).repeated(Repeat.ALWAYS),
            KnownError.absent(R2, 10059, GET, DELETE),
            KnownError.absent(R2, 10062, GET, DELETE),
            KnownError.absent(R2_NOTIFICATIONS, 11000, DELETE),
            KnownError.of(R2_NOTIFICATIONS, 11000, MISSING),
            KnownError.absent(R2_NOTIFICATIONS, 11011, GET, DELETE),
            KnownError.absent(R2_NOTIFICATIONS, 11015, GET, DELETE),
            KnownError.of(
                    R2_NOTIFICATIONS,
                    11020,
                    EXISTS,
                    "let no two notifications of a bucket send the same event of one key to one queue"));

    private BucketErrors() {}
}
