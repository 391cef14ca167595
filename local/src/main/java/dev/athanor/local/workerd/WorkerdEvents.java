package dev.athanor.local.workerd;

import tools.jackson.databind.JsonNode;

/** Hears what happens in the runtime; called from one thread. */
public interface WorkerdEvents {

    /** A worker logged a line, or failed of an exception that nothing caught. */
    void logged(String worker, String level, String text);

    /** Something that a person may want to know. */
    void noticed(String text);

    /**
     * A worker was run.
     *
     * @param invocation {@code worker}, {@code trigger}, {@code detail}, and how it ended: {@code status} and {@code millis} of a
     *     request, {@code outcome} of what else it was run for
     */
    void invoked(JsonNode invocation);
}
