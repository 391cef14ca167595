package dev.athanor.reliability;

import dev.athanor.manifest.Binding;
import dev.athanor.manifest.D1DatabaseEntry;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.KvNamespaceEntry;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.QueueEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.runtime.apply.DeployResult;
import dev.athanor.runtime.apply.Deployer;
import dev.athanor.runtime.apply.Project;
import dev.athanor.runtime.apply.TestDeployers;
import dev.athanor.runtime.bundle.ModuleContent;
import dev.athanor.runtime.bundle.WorkerBundle;
import dev.athanor.runtime.bundle.WorkerModule;
import dev.athanor.runtime.cloudflare.ApiToken;
import dev.athanor.runtime.cloudflare.Target;
import dev.athanor.runtime.cloudflare.VirtualTime;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.plan.DataLossConsent;
import dev.athanor.runtime.plan.Plan;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that plans and applies a large stack, and says what it took. */
final class ScaleProcess {

    private final VirtualTime time;
    private final Deployer deployer;
    private final AtomicInteger calls = new AtomicInteger();
    private final long begin = System.nanoTime();

    private ScaleProcess(String[] arguments, int workers) throws IOException {
        Path directory = Path.of(arguments[2]);
        SharedTime shared = new SharedTime(directory.resolve("time"));
        time = new VirtualTime(1, shared::isAhead);
        Target target = Target.cloudflare(
                URI.create(arguments[0]), arguments[1], ApiToken.of(System.getenv(ApplyingProcess.TOKEN)));
        Stack stack = Stack.resolve(manifest(workers), "dev", Map.of());
        Project project =
                new Project(directory, stack, name -> Optional.empty(), request -> code(request.name()), directory);
        deployer = new TestDeployers().of(target, project, time, request -> calls.incrementAndGet());
    }

    /** Arguments: the API, the account, a directory, the number of workers. */
    public static void main(String[] arguments) throws IOException {
        new ScaleProcess(arguments, Integer.parseInt(arguments[3])).run();
    }

    private void run() throws IOException {
        Plan plan = deployer.plan(DataLossConsent.none());
        say("plan");
        DeployResult result = deployer.apply(plan);
        say("apply");
        Plan again = deployer.plan(DataLossConsent.none());
        say("second plan");
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.println("heap at most " + heap / 1024 / 1024 + " MiB");
        try (var status = Files.lines(Path.of("/proc/self/status"))) {
            status.filter(line -> line.startsWith("VmHWM")).forEach(System.out::println);
        }
        if (!result.isSuccess()) {
            System.out.println(result.toText());
        }
        System.exit(result.isSuccess() && again.isEmpty() ? 0 : 1);
    }

    private void say(String what) {
        Duration took = time.ahead().plusNanos(System.nanoTime() - begin);
        System.out.println(what + ": " + calls.getAndSet(0) + " calls, " + took.toSeconds() + " s since the beginning");
    }

    private static Manifest manifest(int workers) {
        List<Fragment> fragments = new ArrayList<>();
        for (int index = 0; index < workers; index++) {
            List<Binding> bindings = new ArrayList<>();
            add(fragments, bindings, "queue-" + index, new QueueEntry(null));
            add(fragments, bindings, "cache-" + index, KvNamespaceEntry.of(null));
            add(fragments, bindings, "db-" + index, D1DatabaseEntry.of(null, null));
            fragments.add(Fragment.of(
                    "com.example.Worker" + index,
                    "worker-" + index,
                    WorkerEntry.of("src/worker.ts", "2026-04-01").withBindings(bindings)));
        }
        return Manifest.of("scale", fragments);
    }

    private static void add(List<Fragment> fragments, List<Binding> bindings, String id, ManifestEntry entry) {
        String declaration = "com.example." + id.replace("-", "");
        fragments.add(Fragment.of(declaration, id, entry));
        bindings.add(new Binding(
                id.toUpperCase(java.util.Locale.ROOT).replace('-', '_'),
                id.replace("-", ""),
                new DeclaredTarget(declaration)));
    }

    private static WorkerBundle code(String id) {
        String code = "// " + id + "\nexport default { fetch, queue };\n" + "// filler\n".repeat(500);
        return new WorkerBundle(
                id + ".js",
                false,
                List.of(new WorkerModule(id + ".js", WorkerModule.ES_MODULE, ModuleContent.of(code))));
    }
}
