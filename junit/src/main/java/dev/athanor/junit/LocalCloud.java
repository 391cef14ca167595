package dev.athanor.junit;

import dev.athanor.binding.Producer;
import dev.athanor.binding.WorkflowInstance;
import dev.athanor.binding.WorkflowStatus;
import dev.athanor.local.CronOutcome;
import dev.athanor.local.FiredCron;
import dev.athanor.local.WorkerStandIn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The local cloud that the tests' stack is deployed to. Everything goes by the interfaces of its declarations; one that is not deployed
 * there is refused with an {@link IllegalArgumentException}.
 */
public interface LocalCloud {

    /**
     * The address of a worker: {@code http://127.0.0.1:40123}.
     *
     * @throws IllegalArgumentException when it has none, because {@code @Worker(url = true)} is not declared
     */
    URI url(Class<?> worker);

    /**
     * The address of a host name that a route, a custom domain, a bucket or a tunnel of the stack leads somewhere:
     * {@code http://api.example.com.localhost:40124}.
     *
     * @throws IllegalArgumentException when none does
     */
    URI url(String hostname);

    /** What the account knows a declaration by: {@code shop-test-placed-orders}. */
    String name(Class<?> declaration);

    /** The {@code Env} of a worker in Java. The value of a secret can be read in it, too. */
    <E> E env(Class<E> worker);

    /**
     * The value of a secret or a key, given or made up.
     *
     * @param variable its environment variable
     * @throws IllegalArgumentException when no worker has one of it
     */
    String secret(String variable);

    /**
     * Delivers the messages of a queue now, whenever their time would come, and again until each is acknowledged or given up; then those
     * of its dead letter queue, if that has a consumer. Messages that nobody consumes, or that are pulled, stay.
     *
     * @param queue the interface of a {@code @Queue}
     * @return all deliveries since the queue was drained the last time, or since the test began, those included that were made by
     *     themselves
     * @throws IllegalStateException when there are still messages after 1000 batches
     */
    Deliveries drain(Class<?> queue);

    /**
     * Keeps the messages of a queue from its consumer until it is drained, so that {@link #messages} has them. Otherwise they are delivered
     * by themselves, when a batch is full or has waited for long enough.
     */
    void hold(Class<?> queue);

    /**
     * The messages of a queue that no consumer has acknowledged yet, in the order in which they came, those included whose time has not
     * come.
     */
    <M> List<QueuedMessage<M>> messages(Class<? extends Producer<M>> queue);

    /** Puts a message on a queue, also on one that no worker in Java's reach sends to. */
    <M> void send(Class<? extends Producer<M>> queue, M message);

    /** What time it is for queues and crons. */
    Instant now();

    /**
     * Moves the time of queues and crons on. What becomes due in that span happens now, one after the other: messages whose delay ends or
     * whose batch has waited long enough are delivered, crons fire, and schedules start their workflows. The time that workers see, the
     * alarms of Durable Objects, the sleep of workflows and the expiry of KV values stay this machine's.
     *
     * @return the schedules of workers that were due, and how they ended
     * @throws IllegalArgumentException when the span is negative, or more than 10 000 things are due in it
     */
    List<FiredCron> advance(Duration span);

    /**
     * Runs a worker's {@code scheduled} handler now, and waits for its end.
     *
     * @param expression one of the worker's schedules
     * @throws IllegalArgumentException when it has no such schedule
     */
    CronOutcome fireCron(Class<?> worker, String expression);

    /**
     * Starts an instance of a workflow now, as if the time of one of its schedules had come.
     *
     * @param workflow the interface of a {@code @Workflow}
     * @param expression one of its schedules
     * @throws IllegalArgumentException when it has no such schedule
     */
    void fireWorkflowCron(Class<?> workflow, String expression);

    /** The ids of the instances of a workflow, in the order in which they were started; the {@code Env} has more of them. */
    List<String> instances(Class<?> workflow);

    /**
     * Waits until an instance of a workflow has ended, 30 seconds at most.
     *
     * @return how it has ended
     * @throws AssertionError when it has not
     */
    <R> WorkflowStatus<R> awaitEnd(WorkflowInstance<R> instance);

    /**
     * Answers the requests to a worker here, from outside and from other workers, until the test ends. Its other handlers, entrypoints
     * and Durable Objects stay as they are.
     *
     * @param worker the interface of a {@code @Worker}, or of a {@code @WorkerRef} to one of another project
     */
    void replaceFetch(Class<?> worker, WorkerStandIn answer);

    /**
     * Answers the calls of an entrypoint here, until the test ends: {@code cloud.replace(CustomerService.class, id -> Optional.of(ada))}.
     * What calls carry is converted as between workers; functions, objects with methods and streams cannot be part of such a call. All
     * else of the worker stays as it is.
     *
     * @param entrypoint the interface of an {@code @Entrypoint}
     */
    <T> void replace(Class<T> entrypoint, T implementation);

    /** What workers have logged since the test began, in the order in which it arrived: a moment after it was logged. */
    List<WorkerLog> logs();

    /** What one worker has logged since the test began. */
    List<WorkerLog> logs(Class<?> worker);

    /**
     * The first thing that a worker has logged since the test began with a text in it. Waits for it, 10 seconds at most.
     *
     * @throws AssertionError when it logs nothing of the kind, with what was logged
     */
    WorkerLog awaitLog(Class<?> worker, String text);

    /**
     * The environment variables that point other tools at this cloud: wrangler, alchemy, Cloudflare's own clients. They hold its
     * token.
     */
    Map<String, String> environment();
}
