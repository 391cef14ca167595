package dev.athanor.local;

/**
 * How a {@code scheduled} handler ended.
 *
 * @param outcome {@code ok}, or workerd's word for what went wrong: {@code exception}
 * @param noRetry whether the handler asked not to be tried again
 */
public record CronOutcome(String outcome, boolean noRetry) {

    /** Whether it ended well. */
    public boolean ok() {
        return "ok".equals(outcome);
    }
}
