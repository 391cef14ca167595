package dev.athanor.local;

import dev.athanor.local.account.Account;
import dev.athanor.local.account.AccountStore;
import dev.athanor.local.account.ContentStore;
import dev.athanor.local.account.DataDirectory;
import dev.athanor.local.account.Vault;
import dev.athanor.local.api.ApiContext;
import dev.athanor.local.api.ApiServer;
import dev.athanor.local.workerd.MiniflareWorkerd;
import dev.athanor.local.workerd.Workerd;
import dev.athanor.local.workerd.WorkerdException;
import dev.athanor.runtime.cloudflare.ApiToken;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.problem.ProblemException;
import dev.athanor.runtime.toolchain.InstalledToolchain;
import dev.athanor.runtime.toolchain.NodeToolchain;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * An account on this machine: Cloudflare's REST API on loopback, and its workers running on workerd. It lives as long as
 * this object is open, or this process runs; what it holds is there again at the next start.
 */
public final class LocalCloud implements AutoCloseable {

    private static final int TOKEN_BYTES = 20;

    private final Resources resources;
    private final AccountStore store;
    private final QueueAccess queues;
    private final Workerd workerd;
    private final CronTimer crons;
    private final Target target;
    private final String token;
    private final Snapshots snapshots;

    private LocalCloud(
            Resources resources,
            AccountStore store,
            Workerd workerd,
            Snapshots snapshots,
            CronTimer crons,
            Target target,
            String token) {
        this.resources = resources;
        this.store = store;
        this.snapshots = snapshots;
        this.workerd = workerd;
        this.queues = new QueueAccess(store, workerd);
        this.crons = crons;
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
        LocalCloudListener listener = options.listener();
        DataDirectory directory = resources.add(DataDirectory.open(options.dataDirectory()));
        AccountStore store = AccountStore.in(directory);
        Vault vault = directory.vault();
        Workerd workerd = resources.add(MiniflareWorkerd.start(
                toolchain, directory, store, vault, options.workerPort(), new ForwardedEvents(listener)));
        return start(options, resources, directory, store, vault, workerd);
    }

    /** The same, with an account and a runtime of which there are others. */
    static LocalCloud start(
            LocalCloudOptions options,
            Resources resources,
            DataDirectory directory,
            AccountStore store,
            Vault vault,
            Workerd workerd) {
        LocalCloudListener listener = options.listener();
        ApiContext context = new ApiContext(
                store,
                vault,
                new ContentStore(directory.directory("modules")),
                new ContentStore(directory.directory("assets")),
                workerd,
                options.conditions().clock());
        String token = newToken();
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
                token);
    }

    private static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The account, as the runtime deploys to it. Its token is another one at each start. */
    public Target target() {
        return target;
    }

    /**
     * The environment variables that point other tools at this account: wrangler, alchemy, Cloudflare's own clients. They hold
     * its token, which is another one at each start.
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
        return crons.fire(script, expression, Instant.now());
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
        return snapshots.restore(snapshot);
    }

    /** Stops the workers and the API, and leaves no process behind. */
    @Override
    public void close() {
        resources.close();
    }
}
