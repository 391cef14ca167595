package dev.athanor.runtime.apply;

import dev.athanor.runtime.apply.StepOutcome.Status;
import dev.athanor.runtime.plan.PlanStep;
import dev.athanor.runtime.plan.ResourceKey;
import dev.athanor.runtime.resource.Change;
import dev.athanor.runtime.resource.Progress;
import dev.athanor.runtime.state.LeaseLostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Carries changes out: each as soon as what it waits for is done, several at a time, none after a failed one. */
final class Execution {

    private final Map<ResourceKey, Change> changes = new HashMap<>();
    private final List<ResourceKey> order = new ArrayList<>();
    private final Map<ResourceKey, CompletableFuture<StepOutcome>> running = new HashMap<>();
    private final List<StepOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());
    private final Progress progress;
    private final DeployListener listener;
    private final Workforce workforce;
    private final Object events = new Object();
    private final StepJournal journal;
    private volatile @Nullable String stopped;

    Execution(List<Change> all, Progress progress, StepJournal journal, DeployListener listener, Workforce workforce) {
        this.progress = progress;
        this.journal = journal;
        this.listener = listener;
        this.workforce = workforce;
        for (Change change : all) {
            if (change.step().action().writes()) {
                changes.put(change.step().resource(), change);
                order.add(change.step().resource());
            }
        }
    }

    /** Carries all of them out, and gives what became of each, in the order in which they ended. */
    List<StepOutcome> run() {
        List<CompletableFuture<StepOutcome>> all =
                order.stream().map(this::start).toList();
        all.forEach(CompletableFuture::join);
        return List.copyOf(outcomes);
    }

    /** Lets no further step begin. Those that run go on to their end. */
    void stop(String reason) {
        stopped = reason;
    }

    private CompletableFuture<StepOutcome> start(ResourceKey resource) {
        CompletableFuture<StepOutcome> started = running.get(resource);
        if (started != null) {
            return started;
        }
        Change change = required(resource);
        List<CompletableFuture<StepOutcome>> before =
                change.step().after().stream().map(this::start).toList();
        CompletableFuture<StepOutcome> future = CompletableFuture.allOf(before.toArray(new CompletableFuture<?>[0]))
                .thenApplyAsync(ignored -> end(change, failed(before)), workforce.threads());
        running.put(resource, future);
        return future;
    }

    private Change required(ResourceKey resource) {
        Change change = changes.get(resource);
        if (change == null) {
            throw new IllegalStateException(resource + " is waited for and is not planned");
        }
        return change;
    }

    private static @Nullable StepOutcome failed(List<CompletableFuture<StepOutcome>> before) {
        return before.stream()
                .map(CompletableFuture::join)
                .filter(outcome -> outcome.status() != Status.SUCCEEDED)
                .findFirst()
                .orElse(null);
    }

    private StepOutcome end(Change change, @Nullable StepOutcome obstacle) {
        StepOutcome outcome = outcome(change, obstacle);
        outcomes.add(outcome);
        return outcome;
    }

    private StepOutcome outcome(Change change, @Nullable StepOutcome obstacle) {
        String end = stopped;
        if (end != null) {
            return skip(change.step(), end);
        }
        return obstacle == null
                ? carryOut(change)
                : skip(change.step(), "it depends on " + obstacle.step().resource() + ", which was not done");
    }

    private StepOutcome skip(PlanStep step, String reason) {
        StepFailure failure = new StepFailure(reason, "put that right and apply again", 0, null);
        synchronized (events) {
            listener.skipped(step, reason);
        }
        return new StepOutcome(step, Status.SKIPPED, Duration.ZERO, failure);
    }

    private StepOutcome carryOut(Change change) {
        PlanStep step = change.step();
        synchronized (events) {
            listener.started(step);
        }
        long begin = System.nanoTime();
        try {
            change.operation().run(progress);
        } catch (LeaseLostException e) {
            stop("the lease of this apply was lost");
            return failed(step, e, begin);
        } catch (RuntimeException e) {
            journal.failed(change, e);
            return failed(step, e, begin);
        }
        journal.done(change, progress);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        synchronized (events) {
            listener.done(step, took);
        }
        return new StepOutcome(step, Status.SUCCEEDED, took, null);
    }

    private StepOutcome failed(PlanStep step, RuntimeException cause, long begin) {
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        StepFailure failure = StepFailures.of(cause);
        synchronized (events) {
            listener.failed(step, failure, took);
        }
        return new StepOutcome(step, Status.FAILED, took, failure);
    }
}
