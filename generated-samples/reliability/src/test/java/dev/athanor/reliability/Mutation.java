package dev.athanor.reliability;

import dev.athanor.reliability.Program.Kind;
import dev.athanor.reliability.Program.ObjectClass;
import dev.athanor.reliability.Program.Store;
import dev.athanor.reliability.Program.Worker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Changes a program by chance: something is declared, changed, removed, renamed or moved. */
final class Mutation {

    private static final List<String> CRONS = List.of("0 3 * * *", "15 * * * *", "30 12 * * 1");
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final int EACH = 3;

    private final Random random;
    private int names;

    Mutation(Random random) {
        this.random = random;
    }

    /** The next program. */
    Program of(Program program) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> declareStore(program);
            case 3, 4 -> declareWorker(program);
            case 5 -> declareObject(program);
            case 6 -> renameStore(program);
            case 7 -> renameClass(program);
            case 8 -> moveClass(program);
            case 9 -> removeStore(program);
            case 10 -> removeWorker(program);
            default -> renameWorker(program);
        };
    }

    private Program declareStore(Program program) {
        Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        String id = kind.name().toLowerCase(Locale.ROOT) + "-" + (char) ('a' + random.nextInt(EACH));
        Store present = program.stores().get(id);
        String written = present == null ? null : present.written();
        SortedMap<String, Store> stores = new TreeMap<>(program.stores());
        stores.put(id, new Store(kind, written, random.nextInt(4), id.endsWith("a")));
        return new Program(stores, program.workers(), program.objects());
    }

    private Program declareWorker(Program program) {
        String id = "worker-" + (char) ('a' + random.nextInt(EACH));
        Worker present = program.workers().get(id);
        String written = present == null ? null : present.written();
        Set<String> consumed = new TreeSet<>();
        program.workers().forEach((other, worker) -> {
            if (!other.equals(id)) {
                consumed.addAll(worker.consumes());
            }
        });
        List<String> queues = program.stores().entrySet().stream()
                .filter(store -> store.getValue().kind() == Kind.QUEUE && !consumed.contains(store.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        SortedMap<String, Worker> workers = new TreeMap<>(program.workers());
        workers.put(
                id,
                new Worker(written, some(program.stores().keySet()), some(CRONS), some(queues), random.nextInt(1000)));
        return new Program(program.stores(), workers, program.objects());
    }

    private Program declareObject(Program program) {
        Optional<String> worker = one(program.workers().keySet());
        String id = "object-" + (char) ('a' + random.nextInt(EACH));
        if (worker.isEmpty() || program.objects().containsKey(id)) {
            return program;
        }
        return with(program, id, new ObjectClass("Class" + ++names, worker.get(), null, null));
    }

    private Program renameStore(Program program) {
        return one(program.stores().keySet())
                .map(id -> {
                    Store store = program.store(id);
                    SortedMap<String, Store> stores = new TreeMap<>(program.stores());
                    stores.put(
                            id,
                            new Store(
                                    store.kind(),
                                    random.nextInt(3) == 0 ? null : "renamed-" + ++names,
                                    store.setting(),
                                    store.empty()));
                    return new Program(stores, program.workers(), program.objects());
                })
                .orElse(program);
    }

    private Program renameWorker(Program program) {
        return one(program.workers().keySet())
                .filter(id -> hosted(program, id).isEmpty())
                .map(id -> {
                    Worker worker = program.worker(id);
                    SortedMap<String, Worker> workers = new TreeMap<>(program.workers());
                    workers.put(
                            id,
                            new Worker(
                                    "renamed-" + ++names,
                                    worker.binds(),
                                    worker.crons(),
                                    worker.consumes(),
                                    worker.code()));
                    return forgetting(new Program(program.stores(), workers, program.objects()), id);
                })
                .orElse(program);
    }

    private Program renameClass(Program program) {
        return one(program.objects().keySet())
                .map(id -> {
                    ObjectClass object = program.object(id);
                    return with(
                            program, id, new ObjectClass("Class" + ++names, object.worker(), object.className(), null));
                })
                .orElse(program);
    }

    private Program moveClass(Program program) {
        Optional<String> id = one(program.objects().keySet());
        Optional<String> worker = one(program.workers().keySet());
        if (id.isEmpty() || worker.isEmpty()) {
            return program;
        }
        ObjectClass object = program.object(id.get());
        return object.worker().equals(worker.get())
                ? program
                : with(program, id.get(), new ObjectClass(object.className(), worker.get(), null, object.worker()));
    }

    private Program removeStore(Program program) {
        return one(program.stores().keySet())
                .map(id -> {
                    SortedMap<String, Store> stores = new TreeMap<>(program.stores());
                    stores.remove(id);
                    SortedMap<String, Worker> workers = new TreeMap<>();
                    program.workers().forEach((name, worker) -> workers.put(name, without(worker, id)));
                    return new Program(stores, workers, program.objects());
                })
                .orElse(program);
    }

    /** With the classes that it hosts. */
    private Program removeWorker(Program program) {
        return one(program.workers().keySet())
                .map(id -> {
                    SortedMap<String, Worker> workers = new TreeMap<>(program.workers());
                    workers.remove(id);
                    SortedMap<String, ObjectClass> objects = new TreeMap<>(program.objects());
                    objects.keySet().removeAll(hosted(program, id));
                    return forgetting(new Program(program.stores(), workers, objects), id);
                })
                .orElse(program);
    }

    private static List<String> hosted(Program program, String worker) {
        return program.objects().entrySet().stream()
                .filter(object -> object.getValue().worker().equals(worker))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Without a word of the worker that classes once came from. */
    private static Program forgetting(Program program, String worker) {
        SortedMap<String, ObjectClass> objects = new TreeMap<>();
        program.objects()
                .forEach((id, object) -> objects.put(
                        id,
                        worker.equals(object.transferredFrom())
                                ? new ObjectClass(object.className(), object.worker(), object.renamedFrom(), null)
                                : object));
        return new Program(program.stores(), program.workers(), objects);
    }

    private static Program with(Program program, String id, ObjectClass object) {
        SortedMap<String, ObjectClass> objects = new TreeMap<>(program.objects());
        objects.put(id, object);
        return new Program(program.stores(), program.workers(), objects);
    }

    private static Worker without(Worker worker, String store) {
        Set<String> binds = new TreeSet<>(worker.binds());
        binds.remove(store);
        Set<String> consumes = new TreeSet<>(worker.consumes());
        consumes.remove(store);
        return new Worker(worker.written(), binds, worker.crons(), consumes, worker.code());
    }

    private Set<String> some(Collection<String> all) {
        Set<String> some = new TreeSet<>(all);
        some.removeIf(each -> random.nextBoolean());
        return some;
    }

    private Optional<String> one(Collection<String> all) {
        List<String> list = new ArrayList<>(all);
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
    }
}
