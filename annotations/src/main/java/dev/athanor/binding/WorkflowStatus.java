package dev.athanor.binding;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * How an instance of a workflow stands.
 *
 * @param state the state
 * @param output what it returned; nothing before it is complete, or when it returned nothing
 * @param error what it failed of: the error's name and message
 * @param <R> what it returns when it is complete
 */
public record WorkflowStatus<R>(State state, Optional<R> output, Optional<String> error) {

    public WorkflowStatus {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(error, "error");
    }

    /** The states, in Cloudflare's words. */
    public enum State {

        /** Waits to be started. */
        QUEUED,

        /** Is at a step. */
        RUNNING,

        /** Was paused. */
        PAUSED,

        /** Will be paused after the step that it is at. */
        WAITING_FOR_PAUSE,

        /** Sleeps, or waits for an event. */
        WAITING,

        /** Undoes its steps after a failure. */
        ROLLING_BACK,

        /** Has ended, and returned. */
        COMPLETE,

        /** Has ended with an error. */
        ERRORED,

        /** Was ended. */
        TERMINATED,

        /** A state that this version does not know. */
        UNKNOWN;

        /** Whether nothing more will happen, unless it is restarted. */
        public boolean isFinal() {
            return this == COMPLETE || this == ERRORED || this == TERMINATED;
        }
    }

    /**
     * What it returned.
     *
     * @throws NoSuchElementException when it has not returned anything, with the state that it is in
     */
    public R result() {
        return output.orElseThrow(() -> new NoSuchElementException("the instance has returned nothing; " + this));
    }

    @Override
    public String toString() {
        return "it is " + state + error.map(text -> " (" + text + ")").orElse("");
    }
}
