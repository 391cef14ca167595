package dev.athanor.reliability;

import dev.athanor.manifest.Binding;
import dev.athanor.manifest.ConsumerSettings;
import dev.athanor.manifest.CronTrigger;
import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.KvNamespaceEntry;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.R2BucketEntry;
import dev.athanor.manifest.TriggerSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.bundle.ModuleContent;
import dev.athanor.runtime.bundle.WorkerBundle;
import dev.athanor.runtime.bundle.WorkerModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a random program declares at one time. */
record Program(
        SortedMap<String, Store> stores, SortedMap<String, Worker> workers, SortedMap<String, ObjectClass> objects) {

    static final String APP = "random";
    static final String STAGE = "dev";
    static final Program EMPTY = new Program(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    Program {
        stores = new TreeMap<>(stores);
        workers = new TreeMap<>(workers);
        objects = new TreeMap<>(objects);
    }

    /** The kinds of what holds data. */
    enum Kind {
        QUEUE,
        KV,
        D1,
        R2
    }

    /** A declared store: its name if one is written, some setting, and whether a bucket may be emptied. */
    record Store(Kind kind, @Nullable String written, int setting, boolean empty) {

        ManifestEntry entry() {
            return switch (kind) {
                case QUEUE -> new QueueEntry(written, setting == 0 ? null : setting, null, null, null, null);
                case KV -> KvNamespaceEntry.of(written);
                case D1 ->
                    new D1DatabaseEntry(written, null, null, null, null, null, setting % 2 == 0 ? null : "auto", false);
                case R2 ->
                    new R2BucketEntry(
                            written,
                            null,
                            setting % 2 == 0 ? null : "InfrequentAccess",
                            null,
                            false,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            empty,
                            false);
            };
        }
    }

    /** A declared worker: its name if one is written, what it binds, its schedules, the queues that it consumes, its code. */
    record Worker(@Nullable String written, Set<String> binds, Set<String> crons, Set<String> consumes, int code) {

        Worker {
            binds = new TreeSet<>(binds);
            crons = new TreeSet<>(crons);
            consumes = new TreeSet<>(consumes);
        }
    }

    /** A declared Durable Object class, in which worker it is, and where it was before. */
    record ObjectClass(
            String className,
            String worker,
            @Nullable String renamedFrom,
            @Nullable String transferredFrom) {}

    Store store(String id) {
        return Objects.requireNonNull(stores.get(id), id);
    }

    Worker worker(String id) {
        return Objects.requireNonNull(workers.get(id), id);
    }

    ObjectClass object(String id) {
        return Objects.requireNonNull(objects.get(id), id);
    }

    static String declaration(String id) {
        return "com.example." + id.substring(0, 1).toUpperCase(Locale.ROOT)
                + id.substring(1).replace("-", "");
    }

    static String name(String id, @Nullable String written) {
        return written == null ? APP + "-" + STAGE + "-" + id : written;
    }

    Manifest manifest() {
        List<Fragment> fragments = new ArrayList<>();
        stores.forEach((id, store) -> fragments.add(Fragment.of(declaration(id), id, store.entry())));
        objects.forEach((id, object) -> fragments.add(Fragment.of(declaration(id), id, entry(object))));
        workers.forEach((id, worker) -> fragments.add(Fragment.of(declaration(id), id, entry(id, worker))));
        return Manifest.of(APP, fragments);
    }

    private static DurableObjectEntry entry(ObjectClass object) {
        String from = object.transferredFrom();
        return new DurableObjectEntry(
                object.className(),
                "sqlite",
                declaration(object.worker()),
                object.renamedFrom(),
                from == null ? null : declaration(from),
                null);
    }

    private WorkerEntry entry(String id, Worker worker) {
        List<Binding> bindings = new ArrayList<>();
        worker.binds().forEach(store -> bindings.add(binding(store)));
        objects.forEach((object, entry) -> {
            if (entry.worker().equals(id)) {
                bindings.add(binding(object));
            }
        });
        TriggerSettings triggers = new TriggerSettings(
                worker.crons().stream().map(CronTrigger::of).toList(),
                worker.consumes().stream()
                        .map(queue -> ConsumerSettings.of(declaration(queue)))
                        .toList());
        return WorkerEntry.of("src/" + id + ".ts", "2026-04-01")
                .withName(worker.written())
                .withTriggers(triggers)
                .withBindings(bindings);
    }

    private static Binding binding(String id) {
        String name = id.toUpperCase(Locale.ROOT).replace('-', '_');
        return new Binding(name, id.replace("-", ""), new DeclaredTarget(declaration(id)));
    }

    /** Whether a worker is gone that had classes. */
    boolean lacksHostOf(Program before) {
        return before.objects().values().stream().anyMatch(object -> !workers.containsKey(object.worker()));
    }

    /** The code of a worker. */
    WorkerBundle code(String id) {
        StringBuilder code = new StringBuilder("// " + worker(id).code() + "\n");
        code.append("export default { fetch, queue, scheduled };\n");
        objects.values().stream()
                .filter(object -> object.worker().equals(id))
                .forEach(object ->
                        code.append("export class ").append(object.className()).append(" extends DurableObject {}\n"));
        WorkerModule module = new WorkerModule(id + ".js", WorkerModule.ES_MODULE, ModuleContent.of(code.toString()));
        return new WorkerBundle(module.name(), false, List.of(module));
    }
}
