package dev.athanor.runtime.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How calls are spread so that none is refused. */
class CallBudgetTest {

    private final FakeTime time = new FakeTime();

    @Test
    void callsBelowTheBudgetDoNotWait() throws Exception {
        CallBudget budget = new CallBudget(RateLimit.CLOUDFLARE, time);
        for (int call = 0; call < 1_070; call++) {
            call(budget, false);
        }
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void tenThousandCallsNeverExceedTheLimitInAnyFiveMinutes() throws Exception {
        CallBudget budget = new CallBudget(RateLimit.CLOUDFLARE, time);
        List<Long> begun = new ArrayList<>();
        for (int call = 0; call < 10_000; call++) {
            budget.begin(call % 97 == 0);
            begun.add(time.nanos());
            budget.end();
            time.pass(Duration.ofMillis(20));
        }
        assertThat(mostInAnyWindow(begun, Duration.ofMinutes(5)))
                .isLessThan(1_200)
                .isGreaterThan(1_000);
        assertThat(Duration.ofNanos(time.nanos())).isLessThan(Duration.ofMinutes(46));
    }

    @Test
    void severalThreadsShareOneBudget() throws Exception {
        Deque<Long> slept = new ArrayDeque<>();
        CallBudget budget = new CallBudget(new RateLimit(50, 10, Duration.ofMinutes(5)), counting(slept));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CountDownLatch begin = new CountDownLatch(1);
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                all.add(threads.submit(() -> {
                    begin.await();
                    for (int call = 0; call < 10; call++) {
                        budget.begin(false);
                        budget.end();
                    }
                    return null;
                }));
            }
            begin.countDown();
            for (Future<?> future : all) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(slept).as("80 calls, of which 40 fit").hasSize(40).allMatch(wait -> wait > 299_000_000_000L);
    }

    @Test
    void theLeaseIsRenewedWhileTheRestWaits() throws Exception {
        CallBudget budget = new CallBudget(RateLimit.CLOUDFLARE, time);
        for (int call = 0; call < 1_070; call++) {
            call(budget, false);
        }
        for (int call = 0; call < 80; call++) {
            call(budget, true);
        }
        assertThat(time.waits()).isEmpty();

        call(budget, true);
        assertThat(time.waits()).hasSize(1);
    }

    @Test
    void whatOthersHaveUsedIsHeardFromTheAnswers() throws Exception {
        CallBudget budget = new CallBudget(RateLimit.CLOUDFLARE, time);
        answered(budget, Map.of("Ratelimit", List.of("\"default\";r=3;t=30")));

        call(budget, false);
        call(budget, false);
        call(budget, false);
        assertThat(time.waits()).isEmpty();

        call(budget, false);
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void aPolicyThatAllowsLessIsKept() throws Exception {
        CallBudget budget = new CallBudget(RateLimit.NONE, time);
        List<Long> begun = new ArrayList<>();
        answered(budget, Map.of("Ratelimit-Policy", List.of("\"burst\";q=100;w=60, \"default\";q=1200;w=300")));
        for (int call = 0; call < 500; call++) {
            call(budget, false);
            begun.add(time.nanos());
        }
        assertThat(mostInAnyWindow(begun, Duration.ofSeconds(60))).isLessThan(100);
    }

    @Test
    void aRefusalHoldsTheOtherThreadsToo() throws Exception {
        CallBudget budget = new CallBudget(RateLimit.CLOUDFLARE, time);
        budget.blocked(Duration.ofSeconds(77));
        call(budget, true);
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(77));
    }

    @Test
    void headersThatAreNoneSayNothing() throws Exception {
        CallBudget budget = new CallBudget(RateLimit.CLOUDFLARE, time);
        for (String header :
                List.of("", "default", "\"a\";r=x;t=1", "\"a\";r=1", "\"a\";r=0;t=99999", "\"a\";r=0.5;t=9")) {
            answered(budget, Map.of("Ratelimit", List.of(header), "Ratelimit-Policy", List.of(header)));
        }
        call(budget, false);
        assertThat(time.waits()).isEmpty();
    }

    private static void call(CallBudget budget, boolean urgent) throws InterruptedException {
        budget.begin(urgent);
        budget.end();
    }

    private static void answered(CallBudget budget, Map<String, List<String>> headers) throws InterruptedException {
        Map<String, Collection<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        budget.begin(false);
        budget.heard(all);
        budget.end();
    }

    private static long mostInAnyWindow(List<Long> times, Duration window) {
        long most = 0;
        int first = 0;
        for (int last = 0; last < times.size(); last++) {
            while (times.get(last) - times.get(first) >= window.toNanos()) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    /** A clock that stands still, and notes how long somebody would sleep. */
    private static Waiting counting(Deque<Long> slept) {
        return new Waiting() {
            @Override
            public long nanos() {
                return 0;
            }

            @Override
            public java.time.Instant now() {
                return java.time.Instant.EPOCH;
            }

            @Override
            public double random() {
                return 0;
            }

            @Override
            public void sleep(Duration duration) {
                synchronized (slept) {
                    slept.add(duration.toNanos());
                }
            }
        };
    }
}
