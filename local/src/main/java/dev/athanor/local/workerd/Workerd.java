package dev.athanor.local.workerd;

import dev.athanor.local.account.Script;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The runtime behind the account: it runs what the account holds, as soon as it is told to {@link #settle()}. */
public interface Workerd extends AutoCloseable {

    /**
     * Makes what runs the same as what the account holds, with as little disturbance as that takes.
     *
     * @throws WorkerdException when a script does not start; then nothing runs until it is taken back and this is called again
     */
    void settle();

    /**
     * Gives scripts an address on this machine, whatever the account says, from when they are there.
     *
     * @param ports the port of each by the script's name, 0 for any
     * @throws WorkerdException when one is taken
     */
    void serve(Map<String, Integer> ports);

    /**
     * Loads a script beside those that run.
     *
     * @return what its main module exports, by name
     * @throws WorkerdException when it does not start; the message is the runtime's
     */
    SortedMap<String, ScriptExport> probe(Script script, Map<String, String> secrets);

    /**
     * Does something inside the runtime, which first runs what the account holds by now.
     *
     * @param operation {@code kv/get}, {@code d1/query}, {@code queue/send} …
     * @throws WorkerdException when it is refused; the message is the runtime's
     */
    JsonNode data(String operation, ObjectNode body);

    /** Runs a {@code scheduled} handler: {@code outcome} and {@code noRetry}. */
    JsonNode fire(String script, String cron, Instant at);

    /**
     * The directory with what workers have stored.
     *
     * @throws UnsupportedOperationException when nothing runs that could store anything
     */
    default Path state() {
        throw new UnsupportedOperationException("nothing runs here that stores anything");
    }

    /**
     * Runs what the account holds on what another directory says that workers have stored. Addresses stay; requests wait meanwhile.
     *
     * @throws WorkerdException when a script does not start
     */
    default void restart(Path state) {
        throw new UnsupportedOperationException("nothing runs here that stores anything");
    }

    /** How often workers or what they store were reached since the start. While it stays the same, nothing was stored. */
    default long activity() {
        throw new UnsupportedOperationException("nothing runs here that stores anything");
    }

    /**
     * Where a session begins in which methods of workers and Durable Objects are called, of what the account holds by now:
     * {@code url} of a WebSocket, and the {@code key} that opens it.
     *
     * @throws WorkerdException when nothing can be called
     */
    JsonNode rpc();

    /**
     * How far the time of queues is ahead of this machine's.
     *
     * @throws UnsupportedOperationException when nothing runs that has a time
     */
    default void ahead(Duration ahead) {
        throw new UnsupportedOperationException("nothing runs here that has a time");
    }

    /**
     * What a program does instead of workers, by their names, from when the runtime settles.
     *
     * @throws UnsupportedOperationException when nothing runs that could be replaced
     */
    default void standIns(Map<String, StandIn> standIns) {
        throw new UnsupportedOperationException("nothing runs here that could be replaced");
    }

    /** Ends it. */
    @Override
    void close();
}
