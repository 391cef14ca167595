package dev.athanor.maven;

import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.KeptWork;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.plan.Action;
import dev.athanor.runtime.plan.Aim;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Deploys, and deploys again whenever the sources have changed and come to rest. */
final class DevLoop {

    private static final int NAMED = 3;

    private final Module module;
    private final Target target;
    private final KeptWork kept;
    private final DevAddresses addresses;
    private final URI page;
    private final Log log;
    private Map<String, URI> told = Map.of();

    DevLoop(Module module, Target target, KeptWork kept, DevAddresses addresses, URI page, Log log) {
        this.module = module;
        this.target = target;
        this.kept = kept;
        this.addresses = addresses;
        this.page = page;
        this.log = log;
    }

    void run(StopSignal stop) throws IOException {
        SourceWatch watch = SourceWatch.of(module);
        deploy(true);
        log.info("Page  " + page);
        log.info("Serving until stopped, by Ctrl-C or the end of the standard input; changes are deployed.");
        while (!stop.within(watch.pause())) {
            Set<Path> changed = watch.look();
            if (!changed.isEmpty()) {
                log.info("Changed: " + names(changed));
                kept.sourcesChanged();
                deploy(false);
            }
        }
    }

    /** A mistake in the sources ends nothing: what was deployed before goes on, and the next change may put it right. */
    private void deploy(boolean first) throws IOException {
        try (Deployment deployment = Deployment.to(target, module, kept, log)) {
            addresses.prepare(deployment.stack());
            Plan plan = deployment.planQuietly(Aim.Deploy.SILENTLY, DataLossConsent.none());
            if (!plan.isEmpty() && (first || !changesCodeOnly(plan))) {
                deployment.shown(plan);
            }
            DeployResult result = deployment.applyQuietly(plan);
            boolean moved = !result.addresses().equals(told);
            told = result.addresses();
            Lines.info(log, moved || !result.isSuccess() ? result.toText() : result.summary());
            Deployment.required(plan, result);
            addresses.open(deployment.stack());
        } catch (ProblemException e) {
            e.problems().forEach(problem -> log.error(problem.toString()));
        }
    }

    /** Of which the lines that tell what was done say enough. */
    private static boolean changesCodeOnly(Plan plan) {
        return plan.warnings().isEmpty()
                && plan.steps().stream()
                        .filter(step -> step.action().writes())
                        .allMatch(step -> step.action() == Action.UPDATE
                                && step.resource().kind().equals("worker"));
    }

    private String names(Set<Path> files) {
        String first = files.stream()
                .limit(NAMED)
                .map(file -> module.directory().relativize(file).toString())
                .collect(Collectors.joining(", "));
        return files.size() <= NAMED ? first : first + " and " + (files.size() - NAMED) + " more";
    }
}
