package dev.athanor.maven;

import dev.athanor.runtime.plan.DataLossConsent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code athanor.allowDataLoss}, read. */
final class Consents {

    private Consents() {}

    static DataLossConsent of(@Nullable String parameter) {
        if (parameter == null || parameter.isBlank()) {
            return DataLossConsent.none();
        }
        if (parameter.strip().equals("all")) {
            return DataLossConsent.all();
        }
        return DataLossConsent.of(Set.copyOf(
                Arrays.stream(parameter.split(",")).map(String::strip).collect(Collectors.toSet())));
    }
}
