package dev.athanor.acceptance;

import dev.athanor.local.LocalCloud;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an account holds, as its API tells it: each fact by its path ({@code scripts/api/schedules/0 3 * * *}). Names stand for
 * ids, and times are left out, so that two accounts with the same in them read the same.
 */
public record AccountReading(SortedMap<String, String> facts) {

    public AccountReading {
        facts = new TreeMap<>(facts);
    }

    /** Reads an account. */
    public static AccountReading of(LocalCloud cloud) {
        AccountApi api = new AccountApi(cloud);
        AccountFacts facts = new AccountFacts();
        new ReadingOfStores(api, facts).read();
        new ReadingOfBuckets(api, facts).read();
        new ReadingOfScripts(api, facts).read();
        new ReadingOfNetwork(api, facts).read();
        return new AccountReading(facts.facts());
    }

    /** The facts that only one of two accounts holds, or that it holds otherwise: {@code path: this -> that}. */
    public SortedMap<String, String> differences(AccountReading other) {
        SortedMap<String, String> differences = new TreeMap<>();
        TreeSet<String> paths = new TreeSet<>(facts.keySet());
        paths.addAll(other.facts.keySet());
        for (String path : paths) {
            String left = facts.getOrDefault(path, "(nothing)");
            String right = other.facts.getOrDefault(path, "(nothing)");
            if (!left.equals(right)) {
                differences.put(path, left + " -> " + right);
            }
        }
        return differences;
    }

    /** The facts below a path. */
    public List<String> paths() {
        return List.copyOf(facts.keySet());
    }
}
