package dev.athanor.reliability;

import dev.athanor.acceptance.AccountReading;
import dev.athanor.local.LocalCloud;
import dev.athanor.local.LocalCloudListener;
import dev.athanor.local.LocalCloudOptions;
import dev.athanor.local.StandInCloud;
import dev.athanor.local.fault.ApiConditions;
import dev.athanor.local.fault.ApiFault;
import dev.athanor.local.fault.ApiFaults;
import dev.athanor.local.fault.ApiRateLimit;
import dev.athanor.local.standin.ExportsOf;
import dev.athanor.runtime.cloudflare.Target;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** An account of a test, which counts what is created in it, and meets faults when it is told to. */
final class Account implements AutoCloseable {

    /** What makes one more of something each time: a PUT names what it sets. */
    private static final Pattern CREATION = Pattern.compile(
            "/accounts/[^/]+/(queues|queues/[^/]+/consumers|storage/kv/namespaces|d1/database|r2/buckets|cfd_tunnel"
                    + "|vectorize/v2/indexes|workers/dispatch/namespaces)|/zones/[^/]+/(dns_records|workers/routes)");

    private static final int TOO_MANY = 429;

    private final LocalCloud cloud;
    private final SortedMap<String, Integer> creations = new TreeMap<>();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile ApiFaults faults = ApiFaults.NONE;

    Account(Path directory, ExportsOf exports, Clock clock) {
        this(directory, exports, clock, ApiRateLimit.NONE);
    }

    Account(Path directory, ExportsOf exports, Clock clock, ApiRateLimit limit) {
        LocalCloudListener listener = new LocalCloudListener() {
            @Override
            public void requestAnswered(String method, String path, int status) {
                answered(method, path, status);
            }
        };
        ApiConditions conditions = ApiConditions.GOOD
                .withFaults(this::fault)
                .withClock(clock)
                .withLimit(limit)
                .withSlowness(Duration.ofMillis(5));
        cloud = StandInCloud.start(
                LocalCloudOptions.in(directory).withListener(listener).withConditions(conditions), exports);
    }

    private ApiFault fault(String method, String path) {
        running.incrementAndGet();
        ApiFault fault = faults.of(method, path);
        if (fault == ApiFault.CUT_BEFORE) {
            running.decrementAndGet();
        }
        return fault;
    }

    private void answered(String method, String path, int status) {
        if (status == TOO_MANY) {
            refusals.incrementAndGet();
        }
        running.decrementAndGet();
        if (method.equals("POST") && status < 300 && CREATION.matcher(path).matches()) {
            synchronized (creations) {
                creations.merge(path.replaceAll("/[0-9a-f]{32}/", "/{id}/"), 1, Integer::sum);
            }
        }
    }

    /** What requests meet from now on; answers what they met before. */
    ApiFaults meets(ApiFaults others) {
        ApiFaults before = faults;
        faults = others;
        return before;
    }

    /** How many requests are being carried out. */
    int running() {
        return running.get();
    }

    /** How many requests were too many. */
    int refusals() {
        return refusals.get();
    }

    /** How often something was created, by path. */
    Map<String, Integer> creations() {
        synchronized (creations) {
            return new TreeMap<>(creations);
        }
    }

    LocalCloud cloud() {
        return cloud;
    }

    Target target() {
        return ApplyingProcess.target(cloud.target().apiBase(), cloud.target().accountId(), token());
    }

    /** What requests to it carry. */
    String token() {
        return cloud.environment().getOrDefault("CLOUDFLARE_API_TOKEN", "");
    }

    AccountReading read() {
        return AccountReading.of(cloud);
    }

    /** What the ledger in the account says. */
    LedgerText ledger() {
        return LedgerText.of(new Client(this));
    }

    @Override
    public void close() {
        cloud.close();
    }
}
