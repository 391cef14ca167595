package dev.athanor.runtime.apply;

import dev.athanor.runtime.apply.StepOutcome.Status;
import dev.athanor.runtime.plan.PlanStep;
import java.util.Locale;

/** A result as text. */
final class ResultText {

    private ResultText() {}

    static String of(DeployResult result) {
        StringBuilder text = new StringBuilder();
        result.with(Status.FAILED).forEach(outcome -> append(text, "failed", outcome));
        result.with(Status.SKIPPED).forEach(outcome -> append(text, "skipped", outcome));
        result.addresses()
                .forEach((worker, address) ->
                        text.append(worker).append("  ").append(address).append('\n'));
        result.previews()
                .forEach((worker, addresses) -> addresses.forEach(address -> text.append(worker)
                        .append(" (preview)  ")
                        .append(address)
                        .append('\n')));
        return text.append(summary(result)).append('\n').toString();
    }

    static String summary(DeployResult result) {
        String took = " (" + String.format(Locale.ROOT, "%.1f s", result.took().toMillis() / 1000.0) + ").";
        if (result.outcomes().isEmpty()) {
            return "Done: nothing has changed" + took;
        }
        return "Done: " + result.with(Status.SUCCEEDED).size() + " succeeded, "
                + result.with(Status.FAILED).size() + " failed, "
                + result.with(Status.SKIPPED).size() + " skipped" + took;
    }

    private static void append(StringBuilder text, String word, StepOutcome outcome) {
        PlanStep step = outcome.step();
        text.append(word).append("  ").append(step.action().word()).append(' ').append(step.resource());
        if (step.declaration() != null) {
            text.append(" (").append(step.declaration());
            text.append(outcome.place() == null ? "" : ", " + outcome.place()).append(')');
        }
        text.append('\n');
        StepFailure failure = outcome.failure();
        if (failure != null) {
            text.append("    ").append(failure.problem()).append('\n');
            text.append("    Perhaps you should: ").append(failure.remedy()).append('\n');
        }
    }
}
