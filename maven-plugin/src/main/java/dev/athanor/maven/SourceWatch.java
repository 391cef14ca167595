package dev.athanor.maven;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/**
 * Looks for changes of a module's sources that have come to rest: an editor writes a file in an instant, a compiler removes classes a
 * while before it writes them anew.
 */
final class SourceWatch {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(40);

    /** How much longer it waits than it looks, so that a large project does not keep the machine busy. */
    private static final int SHARE = 20;

    private static final Duration REST_OF_CLASSES = Duration.ofMillis(300);
    private static final Duration REST_OF_MISSING_CLASSES = Duration.ofSeconds(5);

    private final Module module;
    private final InstantSource clock;
    private SourceSnapshot deployed;
    private SourceSnapshot last;
    private Instant lastChange = Instant.EPOCH;
    private Duration pause = SHORTEST_PAUSE;

    private SourceWatch(Module module, InstantSource clock) {
        this.module = module;
        this.clock = clock;
        this.deployed = SourceSnapshot.of(module);
        this.last = deployed;
    }

    static SourceWatch of(Module module) {
        return of(module, InstantSource.system());
    }

    static SourceWatch of(Module module, InstantSource clock) {
        return new SourceWatch(module, clock);
    }

    /** How long to wait before the next look. */
    Duration pause() {
        return pause;
    }

    /** What has changed since the last change that was told; nothing while more may follow. */
    Set<Path> look() {
        long begin = System.nanoTime();
        SourceSnapshot now = SourceSnapshot.of(module);
        Duration took = Duration.ofNanos(System.nanoTime() - begin).multipliedBy(SHARE);
        pause = took.compareTo(SHORTEST_PAUSE) > 0 ? took : SHORTEST_PAUSE;
        boolean resting = now.equals(last);
        last = now;
        if (!resting) {
            lastChange = clock.instant();
            return Set.of();
        }
        Set<Path> changed = now.changedSince(deployed);
        if (Duration.between(lastChange, clock.instant()).compareTo(rest(now, changed)) < 0) {
            return Set.of();
        }
        deployed = now;
        return changed;
    }

    private Duration rest(SourceSnapshot now, Set<Path> changed) {
        boolean classes = changed.stream().anyMatch(this::isCompiled);
        boolean missing = changed.stream()
                .anyMatch(file -> isCompiled(file) && !now.files().containsKey(file));
        return missing ? REST_OF_MISSING_CLASSES : classes ? REST_OF_CLASSES : Duration.ZERO;
    }

    private boolean isCompiled(Path file) {
        return module.classPath().stream().anyMatch(file::startsWith);
    }
}
