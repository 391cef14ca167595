package dev.athanor.local;

import dev.athanor.runtime.cloudflare.Target;
import java.net.URI;
import java.util.Optional;

/**
 * An account on this machine: Cloudflare's REST API on loopback, and its workers running on workerd. It lives as long as
 * this object is open, or this process runs; what it holds is there again at the next start.
 */
@SuppressWarnings("DoNotCallSuggester") // an outline: it comes to life in the next steps
public final class LocalCloud implements AutoCloseable {

    private LocalCloud() {}

    /**
     * Starts a local cloud and all workers that are deployed to it.
     *
     * @throws dev.athanor.runtime.problem.ProblemException when there is no Node.js or it is too old, when the data directory
     *     can't be written or another local cloud uses it, or when Miniflare does not start
     */
    public static LocalCloud start(LocalCloudOptions options) {
        throw new UnsupportedOperationException(options.toString());
    }

    /** The account, as the runtime deploys to it. */
    public Target target() {
        throw new UnsupportedOperationException();
    }

    /** The address of a worker, if it exists and has one: {@code http://127.0.0.1:8787/}. */
    public Optional<URI> workerUrl(String script) {
        throw new UnsupportedOperationException(script);
    }

    /**
     * Runs a worker's {@code scheduled} handler now, as if its time had come.
     *
     * @throws IllegalArgumentException when there is no such worker, or it has no such schedule
     */
    public CronOutcome fireCron(String script, String expression) {
        throw new UnsupportedOperationException(script + expression);
    }

    /**
     * How many messages wait in a queue, those included whose time has not come.
     *
     * @throws IllegalArgumentException when there is no such queue
     */
    public long queueDepth(String queue) {
        throw new UnsupportedOperationException(queue);
    }

    /**
     * Puts a message on a queue.
     *
     * @param queue the queue's name
     * @param json the message's body, as JSON
     * @throws IllegalArgumentException when there is no such queue, or the body is no JSON
     */
    public void sendMessage(String queue, String json) {
        throw new UnsupportedOperationException(queue + json);
    }

    /** Stops the workers and the API, and leaves no process behind. */
    @Override
    public void close() {}
}
