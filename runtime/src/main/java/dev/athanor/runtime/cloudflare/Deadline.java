package dev.athanor.runtime.cloudflare;

import java.time.Duration;

/**
 * The time for all calls of a run.
 *
 * @param begun when it began, in nanoseconds
 * @param whole how long it is
 */
record Deadline(long begun, Duration whole) {

    /** @throws UnavailableException when it is over */
    void check(Call call, Waiting waiting) {
        if (Duration.ofNanos(waiting.nanos() - begun).compareTo(whole) > 0) {
            throw new UnavailableException(
                    new Failure(
                            call.line(),
                            0,
                            0,
                            Meaning.BUSY,
                            "was not sent, because the time for this run is over (" + whole.toMinutes() + " minutes)",
                            null),
                    "apply again, which goes on from here, or give it more time with ATHANOR_DEADLINE",
                    null);
        }
    }
}
