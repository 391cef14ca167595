package com.example.tasks;

import dev.athanor.annotation.Entrypoint;

/** What the worker {@link NotifierWorker} offers to others. */
@Entrypoint(worker = NotifierWorker.class)
public interface Notifier {

    /** Tells of a task; false when that was done before. */
    boolean notify(String task);
}
