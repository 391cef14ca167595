package dev.athanor.local;

import dev.athanor.local.account.AccountStore;
import dev.athanor.local.account.Script;
import dev.athanor.local.account.Workflow;
import dev.athanor.local.workerd.Workerd;
import dev.athanor.manifest.cron.CronExpression;
import dev.athanor.manifest.cron.CronSyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Runs the {@code scheduled} handlers of workers when their time has come, looking at the beginning of each minute. */
final class CronTimer implements AutoCloseable {

    private final AccountStore store;
    private final Workerd workerd;
    private final LocalCloudListener listener;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "athanor-local-cron");
        thread.setDaemon(true);
        return thread;
    });

    private CronTimer(AccountStore store, Workerd workerd, LocalCloudListener listener) {
        this.store = store;
        this.workerd = workerd;
        this.listener = listener;
    }

    /** One that fires by itself, or only when it is told to. */
    static CronTimer start(AccountStore store, Workerd workerd, LocalCloudListener listener, boolean byItself) {
        CronTimer timer = new CronTimer(store, workerd, listener);
        if (byItself) {
            timer.waitForNextMinute();
        }
        return timer;
    }

    private void waitForNextMinute() {
        Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        long millis = Duration.between(Instant.now(), minute).toMillis() + 1;
        Future<?> unused = threads.schedule(() -> begin(minute), millis, TimeUnit.MILLISECONDS);
    }

    private void begin(Instant minute) {
        waitForNextMinute();
        fireDue(minute);
    }

    /** Runs what is due in a minute. */
    void fireDue(Instant minute) {
        for (Script script : store.account().scripts().values()) {
            for (Script.Schedule schedule : script.schedules()) {
                if (isDue(schedule.cron(), minute)) {
                    Future<?> unused = threads.submit(() -> fireQuietly(script.name(), schedule.cron(), minute));
                }
            }
        }
        startDueWorkflows(minute, (workflow, cron) -> {
            Future<?> unused = threads.submit(() -> start(workflow, cron));
        });
    }

    /** The next minute in which something is due. */
    Optional<Instant> nextAfter(Instant time) {
        Stream<String> ofWorkers = store.account().scripts().values().stream()
                .flatMap(script -> script.schedules().stream())
                .map(Script.Schedule::cron);
        Stream<String> ofWorkflows = store.account().workflows().values().stream()
                .filter(workflow -> workflow.isRunnable(store.account()))
                .flatMap(workflow -> workflow.schedules().stream());
        return Stream.concat(ofWorkers, ofWorkflows)
                .distinct()
                .flatMap(cron -> nextAfter(cron, time).stream())
                .min(Instant::compareTo);
    }

    /** Runs what is due in a minute, and waits for its end. */
    List<FiredCron> fireAllDue(Instant minute) {
        List<FiredCron> fired = new ArrayList<>();
        for (Script script : store.account().scripts().values()) {
            for (Script.Schedule schedule : script.schedules()) {
                if (isDue(schedule.cron(), minute)) {
                    CronOutcome outcome = fire(script.name(), schedule.cron(), minute);
                    fired.add(new FiredCron(script.name(), schedule.cron(), minute, outcome));
                }
            }
        }
        startDueWorkflows(minute, (workflow, cron) -> startNow(workflow));
        return fired;
    }

    private void startDueWorkflows(Instant minute, BiConsumer<Workflow, String> start) {
        for (Workflow workflow : store.account().workflows().values()) {
            for (String cron : workflow.schedules()) {
                if (workflow.isRunnable(store.account()) && isDue(cron, minute)) {
                    start.accept(workflow, cron);
                }
            }
        }
    }

    void startNow(Workflow workflow) {
        workerd.data("workflow/create", JsonNodeFactory.instance.objectNode().put("workflow", workflow.id()));
    }

    private void start(Workflow workflow, String cron) {
        try {
            startNow(workflow);
        } catch (RuntimeException e) {
            listener.noticed("The schedule '" + cron + "' of the workflow " + workflow.name() + " could not start an"
                    + " instance: " + e.getMessage());
        }
    }

    private static boolean isDue(String cron, Instant minute) {
        return nextAfter(cron, minute.minusMillis(1)).filter(minute::equals).isPresent();
    }

    private static Optional<Instant> nextAfter(String cron, Instant time) {
        try {
            return CronExpression.parse(cron).nextAfter(time);
        } catch (CronSyntaxException e) {
            throw new IllegalStateException("the account holds a schedule that it would refuse: " + cron, e);
        }
    }

    private void fireQuietly(String script, String cron, Instant at) {
        try {
            CronOutcome outcome = fire(script, cron, at);
            if (!outcome.ok()) {
                listener.noticed(
                        "The schedule '" + cron + "' of " + script + " ended with: " + outcome.outcome() + ".");
            }
        } catch (RuntimeException e) {
            listener.noticed("The schedule '" + cron + "' of " + script + " could not run: " + e.getMessage());
        }
    }

    CronOutcome fire(String script, String cron, Instant at) {
        JsonNode outcome = workerd.fire(script, cron, at);
        return new CronOutcome(
                outcome.path("outcome").asString("unknown"),
                outcome.path("noRetry").asBoolean(false));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
