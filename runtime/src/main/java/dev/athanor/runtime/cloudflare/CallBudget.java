package dev.athanor.runtime.cloudflare;

import dev.athanor.runtime.cloudflare.RateLimitFields.Left;
import dev.athanor.runtime.cloudflare.RateLimitFields.Policy;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps the calls of all threads below what the API allows, so that it does not have to refuse one: a call below the budget is
 * made at once, one above it waits until it fits. The headers of answers tell of other limits, and of what others have used.
 */
final class CallBudget {

    /** What the clocks of both sides may differ by. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    /** A longer time until the allowance begins anew is not believed; the API may refuse then, and say why. */
    private static final long LONGEST_RESET = 600;

    /** One part of so many of an allowance is left to others. */
    private static final int SHARE_OF_OTHERS = 12;

    private final Waiting waiting;
    private final SlidingWindow calls;
    private final SlidingWindow reserve;
    private final Map<Policy, SlidingWindow> policies = new HashMap<>();
    private final Map<String, Integer> quotas = new HashMap<>();
    private final Map<String, Allowance> allowances = new HashMap<>();
    private long blockedUntil;
    private long inFlight;
    private long last;

    CallBudget(RateLimit limit, Waiting waiting) {
        this.waiting = waiting;
        long length = limit.window()
                .plus(limit.equals(RateLimit.NONE) ? Duration.ZERO : MARGIN)
                .toNanos();
        this.calls = new SlidingWindow(limit.calls() - limit.reserved(), length);
        this.reserve = new SlidingWindow(Math.max(limit.reserved(), 1), length);
        this.last = waiting.nanos();
        this.blockedUntil = last;
    }

    /**
     * Waits until a call may be made, which counts from then on. {@link #end} is called after it.
     *
     * @param urgent whether it may use what is kept back
     */
    void begin(boolean urgent) throws InterruptedException {
        long wait;
        synchronized (this) {
            long now = waiting.nanos();
            long slot = slot(now, urgent);
            inFlight++;
            wait = slot - now;
        }
        if (wait > 0) {
            try {
                waiting.sleep(Duration.ofNanos(wait));
            } catch (InterruptedException e) {
                end();
                throw e;
            }
        }
    }

    /** The call is over. */
    synchronized void end() {
        inFlight--;
    }

    /** What an answer says of the allowance. */
    synchronized void heard(Map<String, Collection<String>> headers) {
        long now = waiting.nanos();
        for (Policy policy : RateLimitFields.policies(headers.get("ratelimit-policy"))) {
            quotas.put(policy.name(), policy.quota());
            policies.computeIfAbsent(
                    policy,
                    key -> new SlidingWindow(
                            forUs(key.quota()),
                            Duration.ofSeconds(key.seconds()).toNanos()));
        }
        for (Left left : RateLimitFields.left(headers.get("ratelimit"))) {
            if (left.seconds() <= LONGEST_RESET) {
                long others = quotas.getOrDefault(left.policy(), 0) / SHARE_OF_OTHERS;
                Allowance heard = new Allowance(
                        now + Duration.ofSeconds(left.seconds()).toNanos(), left.remaining() - others - (inFlight - 1));
                allowances.merge(left.policy(), heard, Allowance::with);
            }
        }
    }

    /** The API refuses every call for so long. */
    synchronized void blocked(Duration time) {
        blockedUntil = Math.max(blockedUntil, waiting.nanos() + time.toNanos());
    }

    private long slot(long now, boolean urgent) {
        long slot = Math.max(now, blockedUntil);
        for (Allowance allowance : allowances.values()) {
            slot = Math.max(slot, allowance.earliest(slot));
        }
        for (SlidingWindow window : policies.values()) {
            slot = Math.max(slot, window.earliest(slot));
        }
        slot = Math.max(slot, urgent ? Math.min(calls.earliest(slot), reserve.earliest(slot)) : calls.earliest(slot));
        if (urgent && calls.earliest(slot) > slot) {
            reserve.add(slot);
        } else {
            slot = Math.max(slot, last);
            last = slot;
            calls.add(slot);
        }
        long begins = slot;
        policies.values().forEach(window -> window.add(begins));
        allowances.replaceAll((policy, allowance) -> allowance.after(begins));
        return slot;
    }

    private static int forUs(int quota) {
        return Math.max(1, quota - quota / SHARE_OF_OTHERS);
    }

    /**
     * What an answer said was left.
     *
     * @param until when the allowance begins anew
     * @param calls how many calls are left until then
     */
    private record Allowance(long until, long calls) {

        /** One that was heard later: of the same time when it ends at about the same time. */
        Allowance with(Allowance later) {
            boolean same = Math.abs(later.until - until) <= 2 * MARGIN.toNanos();
            return same ? new Allowance(Math.max(until, later.until), Math.min(calls, later.calls)) : later;
        }

        long earliest(long now) {
            return calls > 0 || now - until >= 0 ? now : until;
        }

        Allowance after(long call) {
            return call - until >= 0 ? new Allowance(until, Long.MAX_VALUE) : new Allowance(until, calls - 1);
        }
    }
}
