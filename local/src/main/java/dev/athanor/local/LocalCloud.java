package dev.athanor.local;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.AccountStore;
import dev.athanor.local.account.ContentStore;
import dev.athanor.local.account.DataDirectory;
import dev.athanor.local.account.Vault;
import dev.athanor.local.account.Workflow;
import dev.athanor.local.api.ApiContext;
import dev.athanor.local.api.ApiServer;
import dev.athanor.local.page.CloudView;
import dev.athanor.local.page.Feed;
import dev.athanor.local.page.Page;
import dev.athanor.local.workerd.MiniflareWorkerd;
import dev.athanor.local.workerd.Workerd;
import dev.athanor.local.workerd.WorkerdException;
import dev.athanor.runtime.cloudflare.ApiToken;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.problem.ProblemException;
import dev.athanor.runtime.rpc.CalledService;
import dev.athanor.runtime.toolchain.InstalledToolchain;
import dev.athanor.runtime.toolchain.NodeToolchain;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An account on this machine: Cloudflare's REST API on loopback, and its workers running on workerd. It lives as long as
 * this object is open, or this process runs; what it holds is there again at the next start.
 */
public final class LocalCloud implements AutoCloseable {

    private final Resources resources;
    private final AccountStore store;
    private final QueueAccess queues;
    private final Workerd workerd;
    private final CronTimer crons;
    private final Target target;
    private final String token;
    private final Snapshots snapshots;
    private final AccountTime time;
    private final StandIns standIns;
    private final Feed feed;
    private @Nullable Page page;

    private LocalCloud(
            Resources resources,
            AccountStore store,
            Workerd workerd,
            Snapshots snapshots,
            CronTimer crons,
            Target target,
            String token,
            Feed feed) {
        this.feed = feed;
        this.resources = resources;
        this.store = store;
        this.snapshots = snapshots;
        this.workerd = workerd;
        this.queues = new QueueAccess(store, workerd);
        this.crons = crons;
        this.time = new AccountTime(store, workerd, crons);
        this.standIns = resources.add(new StandIns(LocalToken.random()));
        this.target = target;
        this.token = token;
    }

    /**
     * Starts a local cloud and all workers that are deployed to it.
     *
     * @throws dev.athanor.runtime.problem.ProblemException when there is no Node.js or it is too old, when the data directory
     *     can't be written, is damaged or another local cloud uses it, when the API's port is taken, or when Miniflare does not
     *     start
     */
    public static LocalCloud start(LocalCloudOptions options) {
        InstalledToolchain toolchain = new NodeToolchain(options.environment()).install(options.listener()::noticed);
        Resources resources = new Resources();
        try {
            return start(options, toolchain, resources);
        } catch (RuntimeException e) {
            resources.close();
            throw e;
        }
    }

    private static LocalCloud start(LocalCloudOptions options, InstalledToolchain toolchain, Resources resources) {
        Feed feed = new Feed();
        LocalCloudListener listener = new FedListener(options.listener(), feed);
        DataDirectory directory = resources.add(DataDirectory.open(options.dataDirectory()));
        AccountStore store = AccountStore.in(directory);
        Vault vault = directory.vault();
        Workerd workerd = resources.add(MiniflareWorkerd.start(
                toolchain, directory, store, vault, options.workerPort(), new ForwardedEvents(listener)));
        return start(options, resources, directory, store, vault, workerd, feed);
    }

    /** The same, with an account and a runtime of which there are others. */
    static LocalCloud start(
            LocalCloudOptions options,
            Resources resources,
            DataDirectory directory,
            AccountStore store,
            Vault vault,
            Workerd workerd) {
        return start(options, resources, directory, store, vault, workerd, new Feed());
    }

    private static LocalCloud start(
            LocalCloudOptions options,
            Resources resources,
            DataDirectory directory,
            AccountStore store,
            Vault vault,
            Workerd workerd,
            Feed feed) {
        LocalCloudListener listener = options.listener();
        ApiContext context = new ApiContext(
                store,
                vault,
                new ContentStore(directory.directory("modules")),
                new ContentStore(directory.directory("assets")),
                workerd,
                options.conditions().clock());
        String token = LocalToken.of(options.environment());
        ApiServer api = resources.add(
                ApiServer.start(options.apiPort(), token, context, options.conditions(), listener::requestAnswered));
        CronTimer crons = resources.add(CronTimer.start(store, workerd, listener, options.schedules()));
        Target target = new Target(
                "the local cloud",
                api.base(),
                Account.ID,
                ApiToken.of(token),
                new LocalAddresses(store),
                Optional.of(directory.directory("ledgers")));
        return new LocalCloud(
                resources,
                store,
                workerd,
                new Snapshots(directory.path(), store, vault, workerd),
                crons,
                target,
                token,
                feed);
    }

    /** The account, as the runtime deploys to it. Its token is another one at each start, unless {@code ATHANOR_LOCAL_TOKEN} says which. */
    public Target target() {
        return target;
    }

    /**
     * The environment variables that point other tools at this account: wrangler, alchemy, Cloudflare's own clients. They hold
     * its token, which is another one at each start unless {@code ATHANOR_LOCAL_TOKEN} says which.
     */
    public Map<String, String> environment() {
        String base = target.apiBase().toString();
        return Map.of(
                "CLOUDFLARE_API_TOKEN", token,
                "CLOUDFLARE_ACCOUNT_ID", target.accountId(),
                "CLOUDFLARE_API_BASE_URL", base,
                "CLOUDFLARE_BASE_URL", base);
    }

    /** What requests to the account's API carry, for tests that speak to it themselves. */
    String token() {
        return token;
    }

    /** The address of a worker, if it exists and has one: {@code http://127.0.0.1:8787}. */
    public Optional<URI> workerUrl(String script) {
        return new LocalAddresses(store).find(script);
    }

    /**
     * Gives workers an address on this machine for as long as this cloud runs, whatever the account says, and from when they are
     * deployed.
     *
     * @param ports the port of each by the worker's name, 0 for any
     * @throws dev.athanor.runtime.problem.ProblemException when a port is taken
     */
    public void serve(Map<String, Integer> ports) {
        ServedPorts.requireFree(ports, store.account());
        try {
            workerd.serve(ports);
        } catch (WorkerdException e) {
            throw new ProblemException("local cloud", String.valueOf(e.getMessage()), e);
        }
    }

    /** Where a worker answers that {@link #serve} was called for, if it is there: {@code http://127.0.0.1:8800}. */
    public Optional<URI> servedUrl(String script) {
        return new LocalAddresses(store).port(script);
    }

    /**
     * The address of a host name that a route, a domain, a bucket or a tunnel of the account leads somewhere:
     * {@code http://api.example.com.localhost:8788}. The same port takes requests with the host name alone in their {@code Host}
     * header. Absent while there is no such host name at all.
     */
    public Optional<URI> hostUrl(String hostname) {
        return new LocalAddresses(store).host(hostname);
    }

    /**
     * Runs a worker's {@code scheduled} handler now, as if its time had come.
     *
     * @throws IllegalArgumentException when there is no such worker, or it has no such schedule
     */
    public CronOutcome fireCron(String script, String expression) {
        boolean scheduled = store.account().script(script).stream()
                .flatMap(present -> present.schedules().stream())
                .anyMatch(schedule -> schedule.cron().equals(expression));
        if (!scheduled) {
            throw new IllegalArgumentException("the worker " + script + " has no schedule '" + expression + "'");
        }
        return crons.fire(script, expression, time.now());
    }

    /**
     * Starts an instance of a workflow now, as if the time of one of its schedules had come.
     *
     * @throws IllegalArgumentException when there is no such workflow, or it has no such schedule
     */
    public void fireWorkflowCron(String workflow, String expression) {
        crons.startNow(store.account().workflows().values().stream()
                .filter(present -> present.name().equals(workflow))
                .filter(present -> present.schedules().contains(expression))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the workflow " + workflow + " has no schedule '" + expression + "'")));
    }

    /**
     * The ids of the instances of a workflow, in the order in which they were started.
     *
     * @throws IllegalArgumentException when there is no such workflow
     */
    public List<String> workflowInstances(String workflow) {
        Workflow found = store.account().workflows().values().stream()
                .filter(present -> present.name().equals(workflow))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no workflow " + workflow));
        return workerd.data(
                        "workflow/list", JsonNodeFactory.instance.objectNode().put("workflow", found.id()))
                .valueStream()
                .map(instance -> instance.path("id").asString())
                .toList();
    }

    /** Runs what is due in a minute, for tests that do not wait for it. */
    void fireDue(Instant minute) {
        crons.fireDue(minute);
    }

    /**
     * How many messages wait in a queue, those included whose time has not come.
     *
     * @throws IllegalArgumentException when there is no such queue
     */
    public long queueDepth(String queue) {
        return queues.depth(queue);
    }

    /**
     * Puts a message on a queue.
     *
     * @param queue the queue's name
     * @param json the message's body, as JSON
     * @throws IllegalArgumentException when there is no such queue, or the body is no JSON
     */
    public void sendMessage(String queue, String json) {
        queues.send(queue, json);
    }

    /**
     * The messages of a queue that no consumer has acknowledged yet, in the order in which they came, those included whose time has not
     * come.
     *
     * @throws IllegalArgumentException when there is no such queue
     */
    public List<StoredMessage> queuedMessages(String queue) {
        return queues.messages(queue);
    }

    /**
     * Keeps the messages of a queue from its consumer, until it is drained.
     *
     * @throws IllegalArgumentException when there is no such queue
     */
    public void holdQueue(String queue) {
        queues.hold(queue);
    }

    /**
     * Delivers the messages of a queue now, whenever their time would come, and again until each is acknowledged or given up; then those
     * of its dead letter queue, if that has a consumer. Messages that are pulled, or that nobody consumes, stay.
     *
     * @return all deliveries since the queue was drained the last time, those included that were made by themselves
     * @throws IllegalArgumentException when there is no such queue
     * @throws IllegalStateException when after 1000 batches there are still messages
     */
    public List<Delivery> drainQueue(String queue) {
        return queues.drain(queue);
    }

    /** What time it is for queues and crons. */
    public Instant now() {
        return time.now();
    }

    /**
     * Moves the time of queues and crons on. What becomes due in that span happens now, one after the other: messages whose delay ends or
     * whose batch has waited long enough are delivered, crons fire, and schedules start their workflows. The time that workers see, their
     * alarms, the sleep of workflows and the expiry of KV values stay this machine's.
     *
     * @return the schedules of workers that were due, and how they ended
     * @throws IllegalArgumentException when the span is negative, or more than 10 000 things are due in it
     */
    public List<FiredCron> advance(Duration span) {
        return time.advance(span);
    }

    /**
     * Lets this program answer the requests to a worker, from outside and from other workers, until a snapshot is restored. Its other
     * handlers, entrypoints and Durable Objects stay as they are.
     *
     * @throws IllegalArgumentException when there is no such worker
     */
    public void replace(String script, WorkerStandIn worker) {
        requireScript(script);
        workerd.standIns(standIns.with(script, worker));
        workerd.settle();
    }

    /**
     * Lets an object of this program answer the calls of a worker's entrypoint, until a snapshot is restored. All else of the worker stays
     * as it is. Functions, objects with methods and streams cannot be part of such a call.
     *
     * @param className the class that the worker exports
     * @param service what answers
     * @throws IllegalArgumentException when there is no such worker
     */
    public void replace(String script, String className, CalledService service) {
        requireScript(script);
        workerd.standIns(standIns.with(script, className, service));
        workerd.settle();
    }

    private void requireScript(String script) {
        if (store.account().script(script).isEmpty()) {
            throw new IllegalArgumentException("there is no worker " + script);
        }
    }

    /**
     * The account and all that is stored in it, as they are now. Nothing should run meanwhile that stores something.
     *
     * @throws UncheckedIOException when the copy cannot be written
     */
    public Snapshot snapshot() {
        return snapshots.take();
    }

    /**
     * Makes the account and all that is stored in it what they were. Addresses stay the same, and requests that come meanwhile wait. What
     * a Durable Object held in memory is gone, as after an eviction.
     *
     * @param snapshot one of this cloud's
     * @return whether there was anything to undo; where no worker and no data were reached since, nothing is done
     */
    public boolean restore(Snapshot snapshot) {
        time.reset();
        boolean replaced = !standIns.isEmpty();
        standIns.clear();
        workerd.standIns(Map.of());
        boolean restored = snapshots.restore(snapshot);
        if (replaced && !restored) {
            workerd.settle();
        }
        return restored;
    }

    /**
     * A page for a browser on this machine, served from the first call of this on until the cloud is closed: workers with their bindings
     * and versions, queues with their messages, what KV, D1 and R2 hold, Durable Objects, workflows, schedules that can be fired, and
     * what happens, as it happens. It shows no value of a secret, and takes requests from itself alone.
     *
     * @param port where it is served; when that is taken, or 0, at any that is free
     * @return its address: {@code http://127.0.0.1:8786/}
     * @throws dev.athanor.runtime.problem.ProblemException when it does not start
     */
    public synchronized URI page(int port) {
        if (page == null) {
            page = resources.add(Page.serve(
                    port,
                    new CloudView(
                            store,
                            workerd,
                            (worker, cron) -> fireCron(worker, cron).outcome()),
                    feed));
        }
        return page.address();
    }

    /** Stops the workers and the API, and leaves no process behind. */
    @Override
    public void close() {
        resources.close();
    }
}
