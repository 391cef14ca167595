package test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an order may hold. */
record Limits(int maxItems, Map<Tier, Double> tiers, Instant since, List<Note<String>> notes, Optional<String> contact) {

    enum Tier {
        STANDARD,
        GOLD
    }

    /** @param text what it says */
    record Note<T>(T text) {}
}
