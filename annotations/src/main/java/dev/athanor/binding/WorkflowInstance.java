package dev.athanor.binding;

/**
 * One instance of a workflow.
 *
 * @param <R> what it returns when it is complete
 */
public interface WorkflowInstance<R> {

    /** Its id. */
    String id();

    /** How it stands now. */
    WorkflowStatus<R> status();

    /** Pauses it after the step that it is at. */
    void pause();

    /** Goes on after a pause. */
    void resume();

    /** Ends it at once. One that has ended already cannot be ended. */
    void terminate();

    /** Starts it anew from its first step, with the parameters that it had. */
    void restart();

    /**
     * Sends it an event, which a step that waits for the type takes; one that nobody waits for yet is kept until then. Where
     * the workflow's interface declares the event, its method does the same with a checked payload.
     *
     * @param type the event's type
     * @param payload what is sent, as the JSON that Jackson writes for it
     */
    void sendEvent(String type, Object payload);
}
