package dev.athanor.local;

/**
 * Hears what happens in a local cloud. Called from several threads, in the order of events within each worker; must not
 * block for long. What is not overridden is not listened to.
 */
public interface LocalCloudListener {

    /** Listens to nothing. */
    LocalCloudListener SILENT = new LocalCloudListener() {};

    /**
     * A request to the account's API was answered, even where a fault kept the answer from the client.
     *
     * @param method the HTTP method
     * @param path the path below {@code /client/v4}, without the query
     * @param status the HTTP status of the answer
     */
    default void requestAnswered(String method, String path, int status) {}

    /**
     * A worker logged a line, or failed of an exception that nothing caught.
     *
     * @param worker the worker's name
     * @param level {@code log}, {@code debug}, {@code info}, {@code warn} or {@code error}
     * @param text what it logged; of an exception, its stack, whose frames name the sources as far as source maps were
     *     uploaded: {@code src/main/worker/stats.ts:12:5}
     */
    default void workerLogged(String worker, String level, String text) {}

    /**
     * A worker was run, and has ended: for a request from outside of the runtime, a batch of messages, or a schedule.
     *
     * @param invocation for what, and how it ended
     */
    default void workerInvoked(Invocation invocation) {}

    /**
     * Something that a person may want to know: another port than asked for, a compatibility date that is too new.
     *
     * @param text one or two sentences
     */
    default void noticed(String text) {}
}
