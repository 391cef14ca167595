package dev.athanor.runtime.apply;

import dev.athanor.runtime.apply.StepOutcome.Status;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an apply did.
 *
 * @param outcomes one for each step that was to write, in the order of the plan
 * @param addresses where the workers with an address answer, by worker id, sorted
 * @param previews where versions answer that are not deployed, by worker id, sorted
 * @param took how long it all took
 */
public record DeployResult(
        List<StepOutcome> outcomes, Map<String, URI> addresses, Map<String, List<URI>> previews, Duration took) {

    public DeployResult {
        outcomes = List.copyOf(outcomes);
        addresses = Collections.unmodifiableMap(new TreeMap<>(addresses));
        previews = Collections.unmodifiableMap(new TreeMap<>(previews));
    }

    /** Whether every step was done. */
    public boolean isSuccess() {
        return outcomes.stream().allMatch(outcome -> outcome.status() == Status.SUCCEEDED);
    }

    /** The outcomes of a status. */
    public List<StepOutcome> with(Status status) {
        return outcomes.stream().filter(outcome -> outcome.status() == status).toList();
    }

    /** One line: {@code Done: 7 succeeded, 1 failed, 2 skipped (3.1 s).} */
    public String summary() {
        return ResultText.summary(this);
    }

    /** What failed and what was left out, and why, then the addresses, then the summary; {@code \n} between lines. */
    public String toText() {
        return ResultText.of(this);
    }

    /** The result for programs, by the schema {@code result.schema.json}. */
    public String toJson() {
        return ResultJson.of(this);
    }
}
