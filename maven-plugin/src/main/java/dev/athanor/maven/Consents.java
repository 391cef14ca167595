package dev.athanor.maven;

import dev.athanor.runtime.plan.DataLossConsent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code athanor.allowDataLoss}, read. */
final class Consents {

    private Consents() {}

    /** The same with {@code athanor.deleteAdopted}. */
    static DataLossConsent of(@Nullable String allowDataLoss, @Nullable String deleteAdopted) {
        return of(allowDataLoss).deletingAdopted(of(deleteAdopted));
    }

    static DataLossConsent of(@Nullable String parameter) {
        if (parameter == null || parameter.isBlank()) {
            return DataLossConsent.none();
        }
        if (parameter.strip().equals("all")) {
            return DataLossConsent.all();
        }
        return DataLossConsent.of(names(parameter));
    }

    /** Names separated by commas. */
    static Set<String> names(@Nullable String parameter) {
        return parameter == null
                ? Set.of()
                : Arrays.stream(parameter.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet());
    }
}
