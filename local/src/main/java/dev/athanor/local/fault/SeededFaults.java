package dev.athanor.local.fault;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Faults that a seed decides on: by what is requested, and for how many times it was before. */
final class SeededFaults implements ApiFaults {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final long seed;
    private final double share;
    private final ApiFault[] faults = ApiFault.values();
    private final Map<String, Integer> times = new ConcurrentHashMap<>();

    SeededFaults(long seed, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the share " + share + " is not between 0 and 1");
        }
        this.seed = seed;
        this.share = share;
    }

    @Override
    public ApiFault of(String method, String path) {
        String request = method + " " + ID.matcher(path).replaceAll("{id}");
        int time = times.merge(request, 1, Integer::sum);
        Random random = new Random(seed * 1_000_003 + 31L * request.hashCode() + time * 7_919L);
        random.nextLong(); // The first numbers of seeds that lie close together are alike.
        return random.nextDouble() < share ? faults[1 + random.nextInt(faults.length - 1)] : ApiFault.NONE;
    }
}
