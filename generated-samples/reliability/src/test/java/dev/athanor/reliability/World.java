package dev.athanor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.local.fault.ApiFault;
import dev.athanor.local.fault.ApiFaults;
import dev.athanor.local.standin.WrittenExports;
import dev.athanor.reliability.Program.Kind;
import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.Project;
import dev.athanor.runtime.apply.TestDeployers;
import dev.athanor.runtime.cloudflare.VirtualTime;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import dev.athanor.runtime.plan.PlanRefusedException;
import dev.athanor.runtime.problem.ProblemException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An account in which random programs are applied, and a model of what must be in it: the data that was put into stores, the
 * identity of Durable Object classes, and what belongs to others.
 */
final class World implements AutoCloseable {

    private final Path directory;
    private final VirtualTime time;
    private final Account account;
    private final Client client;
    private final Stores stores;
    private final TestDeployers deployers;
    private final SortedMap<Key, Held> data = new TreeMap<>();
    private final SortedMap<String, String> classes = new TreeMap<>();
    private final SortedSet<String> foreign = new TreeSet<>();
    private Program program = Program.EMPTY;
    private int values;

    World(Path directory, long seed, TestDeployers deployers) {
        this.directory = directory;
        this.deployers = deployers;
        time = new VirtualTime(seed);
        account = new Account(directory.resolve("account"), new WrittenExports(), time.clock());
        client = new Client(account);
        stores = new Stores(client);
    }

    /** A store in the account. */
    private record Key(Kind kind, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return toString().compareTo(other.toString());
        }
    }

    /** What is in a store, and whether its declaration says that a bucket may be emptied. */
    private record Held(String value, boolean empty) {}

    Program program() {
        return program;
    }

    /**
     * Applies a program and holds the account to it.
     *
     * @return why the plan was refused; then nothing has changed
     */
    Optional<String> apply(Program next, DataLossConsent consent, boolean all) {
        try {
            carryOut(next, consent, false);
        } catch (PlanRefusedException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        program = next;
        hold(next, all);
        return Optional.empty();
    }

    /** Applies a program, of whose requests only the first come through. */
    void crash(Program next, DataLossConsent consent, int request, boolean isCarriedOut) {
        AtomicInteger requests = new AtomicInteger();
        account.meets((method, path) -> {
            int number = requests.incrementAndGet();
            return number < request
                    ? ApiFault.NONE
                    : number == request && isCarriedOut ? ApiFault.CUT_AFTER : ApiFault.CUT_BEFORE;
        });
        try {
            carryOut(next, consent, true);
        } catch (ProblemException e) {
            // As intended.
        } finally {
            account.meets(ApiFaults.NONE);
        }
        try (Deployer deployer = deployer(account, next)) {
            deployer.breakLease();
        }
    }

    /** Removes the stage. */
    void destroy() {
        try (Deployer deployer = deployer(account, program)) {
            done(deployer.apply(deployer.planDestroy(DataLossConsent.all())), false);
            Plan again = deployer.planDestroy(DataLossConsent.all());
            assertThat(again.isEmpty()).as(again.toText()).isTrue();
        }
        program = Program.EMPTY;
        hold(program, true);
    }

    private void carryOut(Program next, DataLossConsent consent, boolean mayFail) {
        try (Deployer deployer = deployer(account, next)) {
            done(deployer.apply(deployer.plan(consent)), mayFail);
            if (!mayFail) {
                Plan again = deployer.plan(DataLossConsent.none());
                assertThat(again.isEmpty()).as(again.toText()).isTrue();
            }
        }
    }

    private static void done(DeployResult result, boolean mayFail) {
        assertThat(mayFail || result.isSuccess()).as(result.toText()).isTrue();
    }

    private Deployer deployer(Account to, Program next) {
        Stack stack = Stack.resolve(next.manifest(), Program.STAGE, Map.of());
        Project project = new Project(
                directory, stack, name -> Optional.empty(), request -> next.code(request.name()), directory);
        return deployers.of(to.target(), project, time, request -> {});
    }

    /** The account is as declared, and has the data that it had. */
    private void hold(Program declared, boolean all) {
        SortedMap<Key, Boolean> names = new TreeMap<>();
        declared.stores()
                .forEach((id, store) ->
                        names.put(new Key(store.kind(), Program.name(id, store.written())), store.empty()));
        for (Key key : Set.copyOf(data.keySet())) {
            Held held = Objects.requireNonNull(data.get(key));
            boolean goes = !names.containsKey(key) && all && (key.kind() != Kind.R2 || held.empty());
            Optional<String> found = stores.get(key.kind(), key.name());
            assertThat(found)
                    .as("the data of %s", key)
                    .isEqualTo(goes ? Optional.empty() : Optional.of(Stores.read(key.kind(), held.value())));
            if (goes) {
                data.remove(key);
            }
        }
        names.forEach((key, empty) -> {
            Held held = data.get(key);
            if (held == null) {
                String value = "value-" + ++values;
                stores.put(key.kind(), key.name(), value);
                data.put(key, new Held(value, empty));
            } else {
                data.put(key, new Held(held.value(), empty));
            }
        });
        holdClasses(declared);
        foreign.forEach(name -> assertThat(stores.id(Kind.QUEUE, name))
                .as("the queue %s of others", name)
                .isPresent());
        compare(declared);
    }

    private void holdClasses(Program declared) {
        classes.keySet().retainAll(declared.objects().keySet());
        declared.objects().forEach((id, object) -> {
            String worker = Program.name(
                    object.worker(), declared.worker(object.worker()).written());
            String namespace = client.result("GET", "/workers/scripts/" + worker + "/settings", "")
                    .path("bindings")
                    .valueStream()
                    .filter(binding -> binding.path("class_name").asString("").equals(object.className()))
                    .map(binding -> binding.path("namespace_id").asString())
                    .findFirst()
                    .orElseThrow();
            assertThat(classes.getOrDefault(id, namespace))
                    .as("the objects of %s", id)
                    .isEqualTo(namespace);
            classes.put(id, namespace);
        });
    }

    /** Against an account to which nothing else was ever applied. */
    private void compare(Program declared) {
        try (Account fresh = new Account(directory.resolve("fresh"), new WrittenExports(), time.clock())) {
            if (!declared.manifest().declarations().isEmpty()) {
                try (Deployer deployer = deployer(fresh, declared)) {
                    done(deployer.apply(deployer.plan(DataLossConsent.none())), false);
                }
            }
            SortedMap<String, String> differences = fresh.read().differences(account.read());
            differences.keySet().removeIf(path -> isExpected(declared, path));
            assertThat(differences).isEmpty();
            account.ledger().assertKnows(fresh.ledger(), "the ledger");
        }
    }

    private boolean isExpected(Program declared, String path) {
        boolean isData = path.contains("/keys/marker")
                || path.endsWith("/schema/marker")
                || path.startsWith("d1/athanor-ledger");
        boolean isOfOthers = foreign.stream().anyMatch(name -> path.startsWith("queues/" + name + "/"));
        return isData
                || isOfOthers
                || data.keySet().stream()
                        .filter(key -> declared.stores().entrySet().stream()
                                .noneMatch(store -> store.getValue().kind() == key.kind()
                                        && Program.name(
                                                        store.getKey(),
                                                        store.getValue().written())
                                                .equals(key.name())))
                        .anyMatch(key -> (path + "/").startsWith(folder(key.kind()) + "/" + key.name() + "/"));
    }

    private static String folder(Kind kind) {
        return switch (kind) {
            case QUEUE -> "queues";
            case KV -> "kv";
            case D1 -> "d1";
            case R2 -> "r2";
        };
    }

    /** Somebody makes a queue of their own. */
    void foreignQueue(String name) {
        if (foreign.add(name)) {
            client.result("POST", "/queues", "{\"queue_name\":\"" + name + "\"}");
        }
    }

    /** Somebody deletes a store that is declared. */
    void deleteStore(String id) {
        Program.Store store = program.store(id);
        Key key = new Key(store.kind(), Program.name(id, store.written()));
        if (stores.delete(key.kind(), key.name())) {
            data.remove(key);
        }
    }

    /** Somebody takes away a worker's schedules, and one of its queues. */
    void stopWorker(String id) {
        String script = Program.name(id, program.worker(id).written());
        client.call("PUT", "/workers/scripts/" + script + "/schedules", "[]");
        program.worker(id).consumes().stream().findFirst().ifPresent(queue -> {
            Program.Store store = program.store(queue);
            stores.id(Kind.QUEUE, Program.name(queue, store.written()))
                    .ifPresent(queueId -> client.list("/queues/" + queueId + "/consumers")
                            .map(consumer -> consumer.path("consumer_id").asString())
                            .toList()
                            .forEach(consumer ->
                                    client.call("DELETE", "/queues/" + queueId + "/consumers/" + consumer, "")));
        });
    }

    /** Somebody deletes a worker, with the objects of its classes. */
    void deleteWorker(String id) {
        String script = Program.name(id, program.worker(id).written());
        if (client.call("DELETE", "/workers/scripts/" + script + "?force=true", "")
                .isPresent()) {
            program.objects().forEach((object, entry) -> {
                if (entry.worker().equals(id)) {
                    classes.remove(object);
                }
            });
        }
    }

    /** Somebody changes a setting of a queue that is declared. */
    void changeQueue(String id) {
        Program.Store store = program.store(id);
        stores.id(Kind.QUEUE, Program.name(id, store.written()))
                .ifPresent(queue -> client.call("PATCH", "/queues/" + queue, "{\"settings\":{\"delivery_delay\":33}}"));
    }

    @Override
    public void close() {
        account.close();
    }
}
