package dev.athanor.local;

import dev.athanor.manifest.AddressSettings;
import dev.athanor.manifest.Binding;
import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.CompatibilitySettings;
import dev.athanor.manifest.ConsumerSettings;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.DomainSettings;
import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.LifecycleSettings;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.RouteSettings;
import dev.athanor.manifest.RuntimeSettings;
import dev.athanor.manifest.TriggerSettings;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.manifest.WorkflowEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Declarations, as a build would bring them, in few words: those of a later deployment are made anew. */
final class DeclaredStack {

    private final String app;
    private final Map<String, ManifestEntry> entries = new LinkedHashMap<>();

    private DeclaredStack(String app) {
        this.app = app;
    }

    static DeclaredStack of(String app) {
        return new DeclaredStack(app);
    }

    /** A worker with two classes, and another one that is bound to them. */
    static DeclaredStack ofTwoClasses(String app) {
        return of(app).worker(worker("A").exporting("object:X", "object:Y").bound("X", "Y"))
                .worker(worker("B").bound("X", "Y"));
    }

    String app() {
        return app;
    }

    Manifest manifest() {
        return Manifest.of(
                app,
                entries.entrySet().stream()
                        .map(entry -> Fragment.of("shop." + entry.getKey(), id(entry.getKey()), entry.getValue()))
                        .toList());
    }

    private static String id(String interfaceName) {
        return interfaceName.toLowerCase(Locale.ROOT);
    }

    DeclaredStack with(String interfaceName, ManifestEntry entry) {
        entries.put(interfaceName, entry);
        return this;
    }

    /** A queue of a name that is written out. */
    DeclaredStack queue(String interfaceName, String name) {
        return with(interfaceName, new QueueEntry(name));
    }

    DeclaredStack object(String interfaceName, String className, String worker) {
        return with(interfaceName, new DurableObjectEntry(className, "sqlite", "shop." + worker, null, null, null));
    }

    DeclaredStack renamed(String interfaceName, String className, String worker, String from) {
        return with(interfaceName, new DurableObjectEntry(className, "sqlite", "shop." + worker, from, null, null));
    }

    DeclaredStack transferred(String interfaceName, String className, String worker, String from) {
        return with(
                interfaceName,
                new DurableObjectEntry(className, "sqlite", "shop." + worker, null, "shop." + from, null));
    }

    DeclaredStack workflow(String interfaceName, String name, String className, String worker) {
        return with(interfaceName, new WorkflowEntry(name, className, "shop." + worker, null, List.of()));
    }

    DeclaredStack entrypoint(String interfaceName, String worker) {
        return with(interfaceName, new EntrypointEntry("shop." + worker, interfaceName));
    }

    DeclaredStack worker(DeclaredWorker worker) {
        return with(worker.interfaceName, worker.entry());
    }

    static DeclaredWorker worker(String interfaceName) {
        return new DeclaredWorker(interfaceName);
    }

    /** A worker whose code exports what its declarations say. */
    static final class DeclaredWorker {

        private final String interfaceName;
        private final List<Binding> bindings = new ArrayList<>();
        private final List<ConsumerSettings> consumers = new ArrayList<>();
        private final List<RouteSettings> routes = new ArrayList<>();
        private final List<DomainSettings> domains = new ArrayList<>();
        private final List<String> tails = new ArrayList<>();
        private String exports = "";
        private @Nullable String name;

        private DeclaredWorker(String interfaceName) {
            this.interfaceName = interfaceName;
        }

        DeclaredWorker named(String chosen) {
            name = chosen;
            return this;
        }

        /** What its module exports: {@code object:Counter}, {@code workflow:Job}, {@code entrypoint:Users}. */
        DeclaredWorker exporting(String... chosen) {
            exports = String.join(",", chosen);
            return this;
        }

        DeclaredWorker bound(String... interfaceNames) {
            for (String bound : interfaceNames) {
                bindings.add(
                        new Binding(bound.toUpperCase(Locale.ROOT), id(bound), new DeclaredTarget("shop." + bound)));
            }
            return this;
        }

        DeclaredWorker consuming(String... queues) {
            Arrays.stream(queues)
                    .map(queue -> ConsumerSettings.of("shop." + queue))
                    .forEach(consumers::add);
            return this;
        }

        DeclaredWorker consuming(String queue, String deadLetters) {
            consumers.add(
                    new ConsumerSettings("shop." + queue, null, null, null, null, null, "shop." + deadLetters, null));
            return this;
        }

        DeclaredWorker routed(String pattern) {
            routes.add(RouteSettings.of(pattern));
            return this;
        }

        DeclaredWorker domain(String hostname) {
            domains.add(DomainSettings.of(hostname));
            return this;
        }

        DeclaredWorker tailedBy(String worker) {
            tails.add("shop." + worker);
            return this;
        }

        private WorkerEntry entry() {
            return new WorkerEntry(
                    name,
                    CodeSettings.of(exports + (consumers.isEmpty() ? "" : ",queue") + ".js"),
                    CompatibilitySettings.of("2026-04-01"),
                    AddressSettings.PUBLIC,
                    new RuntimeSettings(null, null, tails.isEmpty() ? null : tails, null, null, null),
                    null,
                    new TriggerSettings(List.of(), consumers, routes, domains),
                    LifecycleSettings.NONE,
                    bindings);
        }
    }
}
