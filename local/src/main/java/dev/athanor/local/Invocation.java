package dev.athanor.local;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * One run of a worker.
 *
 * @param worker the worker's name; of a request to a host name that leads to no worker, that name
 * @param trigger {@code fetch}, {@code queue}, {@code scheduled} or {@code alarm}
 * @param detail what it was run for: {@code GET /orders} without the query, {@code placed-orders (10)} with the number of
 *     messages, {@code 0 3 * * *}, the class of the Durable Object whose alarm it was
 * @param outcome the HTTP status of a request; else {@code ok}, or workerd's word for what went wrong: {@code exception}
 * @param took how long a request took until its answer was complete; zero of what else it was run for, which is not measured
 */
public record Invocation(String worker, String trigger, String detail, String outcome, Duration took) {

    private static final int SERVER_ERROR = 500;

    static Invocation of(JsonNode event) {
        return new Invocation(
                event.path("worker").asString(),
                event.path("trigger").asString(),
                event.path("detail").asString(),
                event.has("status")
                        ? event.path("status").asString()
                        : event.path("outcome").asString(),
                Duration.ofMillis(event.path("millis").asLong(0)));
    }

    /** Whether it failed: of an exception, or with a status of 500 or above. */
    public boolean failed() {
        return trigger.equals("fetch") ? Integer.parseInt(outcome) >= SERVER_ERROR : !outcome.equals("ok");
    }
}
