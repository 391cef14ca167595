package dev.athanor.runtime.cloudflare;

import static dev.athanor.runtime.cloudflare.Area.D1;
import static dev.athanor.runtime.cloudflare.Area.KV;
import static dev.athanor.runtime.cloudflare.Area.KV_VALUES;
import static dev.athanor.runtime.cloudflare.Area.QUEUES;
import static dev.athanor.runtime.cloudflare.Area.VECTORIZE;
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
import static feign.Request.HttpMethod.POST;
import static feign.Request.HttpMethod.PUT;

import java.util.List;

/**
 * Codes of queues, KV namespaces, D1 databases and Vectorize indexes.
 *
 * @see <a href="https://developers.cloudflare.com/queues/reference/error-codes/">Error codes of queues</a>
 */
final class StoreErrors {

    private static final String TAKEN = "plan again: somebody made one of this name meanwhile";

    static final List<KnownError> ROWS = List.of(
            KnownError.absent(QUEUES, 11000, GET, DELETE),
            KnownError.of(QUEUES, 11000, MISSING),
            // Also while the worker that has the handler is being uploaded.
            KnownError.of(QUEUES, 11001, MISSING, "add a queue handler to the worker's entrypoint")
                    .on(POST, PUT)
                    .repeated(Repeat.ALWAYS),
            KnownError.absent(QUEUES, 11002, GET, DELETE),
            KnownError.of(QUEUES, 11002, MISSING),
            KnownError.of(QUEUES, 11003, INVALID, "choose a queue name of letters, digits and dashes"),
            KnownError.of(QUEUES, 11004, EXISTS, "remove the queue's other consumer: a queue has one"),
            KnownError.of(QUEUES, 11005, IN_USE, "remove the workers that are bound to the queue first"),
            KnownError.of(QUEUES, 11009, EXISTS, TAKEN),
            KnownError.of(
                    QUEUES,
                    100127,
                    INVALID,
                    "look at the limits of the consumer's settings in the documentation of @QueueConsumer"),
            KnownError.of(
                    QUEUES, 100128, INVALID, "look at the limits of a queue's settings in the documentation of @Queue"),
            KnownError.of(QUEUES, 10104, MISSING),
            KnownError.of(QUEUES, 10106, FORBIDDEN),
            KnownError.of(QUEUES, 10250, BUSY, "send fewer messages at a time").repeated(Repeat.ALWAYS),
            KnownError.of(QUEUES, 10251, LIMIT, "let the queue's consumer catch up: the queue holds all that it may"),
            KnownError.of(QUEUES, 10252, LIMIT, "let the queue deliver again: it is disabled"),
            KnownError.of(QUEUES, 10253, LIMIT, "ask for the paid plan, or wait until tomorrow"),
            KnownError.of(QUEUES, 15000, INTERNAL).repeated(Repeat.IF_SAFE),
            KnownError.absent(KV, 10013, GET, DELETE),
            KnownError.of(KV, 10013, MISSING),
            KnownError.of(KV, 10014, EXISTS, TAKEN),
            KnownError.of(KV, 10019, INVALID),
            KnownError.of(KV, 10033, INVALID),
            KnownError.absent(KV_VALUES, 10009, GET, DELETE),
            KnownError.of(KV_VALUES, 10013, MISSING, "deploy the stage: the namespace of the value is not there"),
            KnownError.absent(D1, 7404, GET, DELETE, POST),
            KnownError.of(D1, 7404, MISSING),
            KnownError.of(D1, 7400, INVALID),
            KnownError.of(D1, 7500, BUSY, "wait a little: the database has more to do than it can")
                    .saying("overloaded", "too many requests queued")
                    .repeated(Repeat.ALWAYS),
            KnownError.of(D1, 7500, INTERNAL)
                    .saying(
                            "network connection lost",
                            "internal error",
                            "object to be reset",
                            "operation exceeded timeout",
                            "its code was updated")
                    .repeated(Repeat.IF_SAFE),
            KnownError.of(D1, 7500, INVALID, "correct the SQL that the message is about, and apply again"),
            KnownError.of(D1, 7502, EXISTS, TAKEN),
            KnownError.of(VECTORIZE, 1000, INVALID),
            KnownError.of(VECTORIZE, 1005, INVALID),
            KnownError.absent(VECTORIZE, 3000, GET, DELETE),
            KnownError.of(VECTORIZE, 3000, MISSING),
            KnownError.of(VECTORIZE, 3002, EXISTS, TAKEN),
            KnownError.absent(VECTORIZE, 3005, GET, DELETE),
            KnownError.of(VECTORIZE, 3005, MISSING),
            KnownError.absent(VECTORIZE, 40005, POST));

    private StoreErrors() {}
}
