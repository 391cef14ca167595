package dev.athanor.reliability;

import dev.athanor.reliability.Program.Kind;
import dev.athanor.runtime.apply.TestDeployers;
import dev.athanor.runtime.plan.DataLossConsent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that nobody wrote: things are declared, changed, renamed, moved and removed by chance, applies break off, and others change
 * the account. After each step the next apply finishes, the second plan is empty, the account is that of a first apply of the same
 * declarations, and the data is there that nobody consented to lose.
 */
class RandomProgramsTest {

    /** How many steps one account goes through. */
    private static final int LENGTH = 50;

    @TempDir
    private Path directory;

    private final TestDeployers deployers = new TestDeployers();
    private final SortedMap<String, Integer> counts = new TreeMap<>();

    @Test
    void theAccountIsAsDeclaredAndNoDataIsLost() throws Exception {
        int steps = Integer.getInteger("reliability.steps", 60);
        long seed = Long.getLong("reliability.seed", 1);
        for (int done = 0; done < steps; done += LENGTH) {
            program(seed++, Math.min(LENGTH, steps - done));
        }
        System.out.println("Random programs: " + steps + " steps: " + counts);
    }

    private void program(long seed, int steps) throws Exception {
        List<String> log = new ArrayList<>();
        Path place = Files.createDirectories(directory.resolve("seed-" + seed));
        try (World world = new World(place, seed, deployers)) {
            Random random = new Random(seed * 7_919 + 1);
            Mutation mutation = new Mutation(random);
            for (int step = 0; step < steps; step++) {
                step(world, random, mutation, log);
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "seed " + seed + ", step " + log.size() + " of this program:\n" + String.join("\n", log), e);
        }
        try (var files = Files.walk(place)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private void step(World world, Random random, Mutation mutation, List<String> log) {
        boolean breaksOff = false;
        Program next = world.program();
        switch (random.nextInt(10)) {
            case 0 -> {
                if (random.nextInt(4) == 0) {
                    log(log, "destroy", "");
                    world.destroy();
                    return;
                }
            }
            case 1, 2 -> drift(world, random, log);
            case 3, 4 -> {
                breaksOff = true;
                next = mutation.of(mutation.of(next));
            }
            default -> next = mutation.of(next);
        }
        // A worker that is not declared any more stays as long as its objects may not be lost.
        boolean all = random.nextInt(4) == 0 || next.lacksHostOf(world.program());
        DataLossConsent consent = all ? DataLossConsent.all() : DataLossConsent.none();
        if (breaksOff) {
            int request = 1 + random.nextInt(60);
            boolean isCarriedOut = random.nextBoolean();
            log(log, "crash", "at request " + request + (isCarriedOut ? ", carried out" : ""));
            world.crash(next, consent, request, isCarriedOut);
        }
        log(log, all ? "apply, all may be lost" : "apply", next.toString());
        Optional<String> refusal = world.apply(next, consent, all);
        if (refusal.isPresent()) {
            log(log, "refused", refusal.get());
            require(world.apply(world.program(), consent, all), log);
        }
    }

    /** What was there before can be applied again. */
    private static void require(Optional<String> refusal, List<String> log) {
        refusal.ifPresent(reason -> {
            throw new AssertionError("refused although nothing has changed: " + reason + "\n" + log.size());
        });
    }

    private void drift(World world, Random random, List<String> log) {
        Program program = world.program();
        Optional<String> store = any(program.stores(), random);
        Optional<String> worker = any(program.workers(), random);
        switch (random.nextInt(5)) {
            case 0 -> {
                log(log, "others make a queue", "");
                world.foreignQueue("foreign-" + random.nextInt(3));
            }
            case 1 ->
                store.ifPresent(id -> {
                    log(log, "others delete a store", id);
                    world.deleteStore(id);
                });
            case 2 ->
                worker.ifPresent(id -> {
                    log(log, "others stop a worker", id);
                    world.stopWorker(id);
                });
            case 3 ->
                worker.ifPresent(id -> {
                    log(log, "others delete a worker", id);
                    world.deleteWorker(id);
                });
            default ->
                store.filter(id -> program.store(id).kind() == Kind.QUEUE
                                && program.store(id).setting() != 0)
                        .ifPresent(id -> {
                            log(log, "others change a queue", id);
                            world.changeQueue(id);
                        });
        }
    }

    private void log(List<String> log, String what, String more) {
        counts.merge(what, 1, Integer::sum);
        log.add(what + " " + more);
    }

    private static Optional<String> any(Map<String, ?> map, Random random) {
        List<String> keys = List.copyOf(new TreeMap<>(map).keySet());
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(random.nextInt(keys.size())));
    }
}
