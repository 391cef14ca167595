package dev.athanor.local.workerd;

/** The runtime refused something, or a script in it failed; the message is the runtime's own. */
public final class WorkerdException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WorkerdException(String message) {
        super(message);
    }
}
