package dev.athanor.maven;

import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Deploys, and deploys again whenever the sources have changed and come to rest. */
final class DevLoop {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int NAMED = 3;

    private final Module module;
    private final Opening opening;
    private final DevAddresses addresses;
    private final Log log;

    /** A fresh look at the declarations. */
    @FunctionalInterface
    interface Opening {
        Deployment open() throws IOException;
    }

    DevLoop(Module module, Opening opening, DevAddresses addresses, Log log) {
        this.module = module;
        this.opening = opening;
        this.addresses = addresses;
        this.log = log;
    }

    void run(StopSignal stop) throws IOException {
        SourceSnapshot deployed = SourceSnapshot.of(module);
        deploy();
        log.info("Serving until stopped, by Ctrl-C or the end of the standard input; changes are deployed.");
        SourceSnapshot last = deployed;
        while (!stop.within(PAUSE)) {
            SourceSnapshot now = SourceSnapshot.of(module);
            boolean resting = now.equals(last);
            last = now;
            if (resting && !now.equals(deployed)) {
                log.info("Changed: " + names(now.changedSince(deployed)));
                deployed = now;
                deploy();
            }
        }
    }

    /** A mistake in the sources ends nothing: what was deployed before goes on, and the next change may put it right. */
    private void deploy() throws IOException {
        try (Deployment deployment = opening.open()) {
            addresses.prepare(deployment.stack());
            deployment.apply(deployment.plan(DataLossConsent.none()));
            addresses.open(deployment.stack());
        } catch (ProblemException e) {
            e.problems().forEach(problem -> log.error(problem.toString()));
        }
    }

    private String names(Set<Path> files) {
        String first = files.stream()
                .limit(NAMED)
                .map(file -> module.directory().relativize(file).toString())
                .collect(Collectors.joining(", "));
        return files.size() <= NAMED ? first : first + " and " + (files.size() - NAMED) + " more";
    }
}
