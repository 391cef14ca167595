package dev.athanor.cli;

import dev.athanor.runtime.plan.DataLossConsent;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** The option that lets data be lost. */
final class ConsentOption {

    private static final String ALL = "all";

    @Option(
            names = "--allow-data-loss",
            paramLabel = "NAME",
            split = ",",
            description =
                    "What may lose its data where it is no longer declared: names of queues, KV namespaces, databases"
                            + " and Durable Object classes, or all.")
    private Set<String> names = new LinkedHashSet<>();

    boolean given() {
        return !names.isEmpty();
    }

    DataLossConsent consent() {
        return names.contains(ALL) ? DataLossConsent.all() : DataLossConsent.of(names);
    }
}
