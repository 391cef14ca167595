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

    @Option(
            names = "--delete-adopted",
            paramLabel = "NAME",
            split = ",",
            description =
                    "What may be deleted although it was not created by the stage but taken over: names, or all. What holds"
                            + " data takes --allow-data-loss too.")
    private Set<String> adopted = new LinkedHashSet<>();

    DataLossConsent consent() {
        return consent(names).deletingAdopted(consent(adopted));
    }

    private static DataLossConsent consent(Set<String> names) {
        return names.contains(ALL) ? DataLossConsent.all() : DataLossConsent.of(names);
    }
}
