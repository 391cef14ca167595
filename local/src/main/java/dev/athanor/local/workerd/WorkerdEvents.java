package dev.athanor.local.workerd;

/** Hears what happens in the runtime; called from one thread. */
public interface WorkerdEvents {

    /** A worker logged a line, or failed of an exception that nothing caught. */
    void logged(String worker, String level, String text);

    /** Something that a person may want to know. */
    void noticed(String text);
}
