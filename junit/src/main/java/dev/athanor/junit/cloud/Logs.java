package dev.athanor.junit.cloud;

import dev.athanor.local.LocalCloudListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What workers log, kept until the next test begins. */
public final class Logs implements LocalCloudListener {

    private static final Duration QUIET = Duration.ofMillis(100);
    private static final int TURNS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Line> lines = new ArrayList<>();

    /**
     * What a worker logged at once.
     *
     * @param worker the script's name
     * @param level {@code info}
     * @param text what it logged
     */
    public record Line(String worker, String level, String text) {}

    @Override
    public synchronized void workerLogged(String worker, String level, String text) {
        lines.add(new Line(worker, level, text));
        notifyAll();
    }

    /** The first line that is as wished, for which this waits a while. */
    public synchronized Optional<Line> await(Predicate<Line> wish) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (long left = PATIENCE.toMillis();
                    left > 0;
                    left = Duration.ofNanos(end - System.nanoTime()).toMillis()) {
                Optional<Line> found = lines.stream().filter(wish).findFirst();
                if (found.isPresent()) {
                    return found;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return lines.stream().filter(wish).findFirst();
    }

    /** All since the last {@link #clear}. */
    public synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    public synchronized void clear() {
        lines.clear();
    }

    /** Tells of all lines, those included that come while more do: the runtime hands them over a moment after they were logged. */
    public void settled(Consumer<List<Line>> report) {
        int before = -1;
        for (int turn = 0; turn < TURNS && before != lines().size(); turn++) {
            before = lines().size();
            LockSupport.parkNanos(QUIET.toNanos());
        }
        report.accept(lines());
    }
}
