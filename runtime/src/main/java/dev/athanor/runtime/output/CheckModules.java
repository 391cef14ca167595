package dev.athanor.runtime.output;

import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.DurableObjectEntry;
import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.HostedEntry;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.manifest.WorkflowEntry;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modules that hold the entrypoints of a stack to what is declared: one for each worker, each entrypoint
 * of one, and each class that names one. */
final class CheckModules {

    private static final String EXPORTS = "Exports";

    private CheckModules() {}

    static Stream<CheckModule> of(Stack stack) {
        Stream<CheckModule> workers = stack.scripts().stream()
                .flatMap(worker -> check(
                        worker,
                        worker.entry(),
                        isClass(stack, worker.declaration()) ? classExports(stack, worker) : exports(stack, worker)));
        // The code of a worker of another project is not here.
        Stream<CheckModule> entrypoints = stack.entries(EntrypointEntry.class).stream()
                .flatMap(entrypoint -> stack.entry(entrypoint.entry().worker()).as(WorkerEntry.class).stream()
                        .flatMap(worker -> check(entrypoint, worker.entry(), EXPORTS)));
        Stream<CheckModule> classes = Stream.concat(
                named(stack, stack.entries(DurableObjectEntry.class)),
                named(stack, stack.entries(WorkflowEntry.class)));
        return Stream.of(workers, entrypoints, classes).flatMap(modules -> modules);
    }

    /** A class that names its worker says itself what that exports. */
    private static <E extends ManifestEntry & HostedEntry> Stream<CheckModule> named(
            Stack stack, List<StackEntry<E>> classes) {
        return classes.stream()
                .filter(declared -> declared.entry().worker() != null)
                .flatMap(declared ->
                        stack.host(declared).stream().flatMap(host -> check(declared, host.entry(), EXPORTS)));
    }

    /** Only the link step knows that other workers name this one as their tail consumer: its handler is demanded here. */
    private static String exports(Stack stack, StackEntry<WorkerEntry> worker) {
        return isTailConsumer(stack, worker)
                ? EXPORTS + " & { readonly default: Required<Pick<NonNullable<Exports[\"default\"]>, \"tail\">> }"
                : EXPORTS;
    }

    private static boolean isTailConsumer(Stack stack, StackEntry<WorkerEntry> worker) {
        return stack.workers().stream()
                .anyMatch(other -> other.entry().settings().tails().contains(worker.declaration()));
    }

    /** Whether an entrypoint is declared as the worker's default export. */
    private static boolean isClass(Stack stack, String worker) {
        return stack.entries(EntrypointEntry.class).stream()
                .map(StackEntry::entry)
                .anyMatch(entrypoint -> entrypoint.worker().equals(worker)
                        && entrypoint.className().equals(EntrypointEntry.DEFAULT_EXPORT));
    }

    /** A class has methods where an object has handlers; the check of its entrypoint says what it extends. */
    private static String classExports(Stack stack, StackEntry<WorkerEntry> declared) {
        WorkerEntry worker = declared.entry();
        List<String> methods = new ArrayList<>();
        if (worker.addresses().url()) {
            methods.add("\"fetch\"");
        }
        if (!worker.triggers().consumers().isEmpty()) {
            methods.add("\"queue\"");
        }
        if (!worker.triggers().crons().isEmpty()) {
            methods.add("\"scheduled\"");
        }
        if (isTailConsumer(stack, declared)) {
            methods.add("\"tail\"");
        }
        String others = "Omit<Exports, \"default\">";
        return methods.isEmpty()
                ? others
                : others + " & { readonly default: new (ctx: ExecutionContext, env: never) => "
                        + methods.stream()
                                .collect(Collectors.joining(" | ", "Record<", ", (...values: never) => unknown> }"));
    }

    /** Nothing of code that exports nothing, or that stands in its declaration. */
    private static Stream<CheckModule> check(StackEntry<?> declared, WorkerEntry worker, String type) {
        CodeSettings code = worker.code();
        if (code == null || code.entrypoint() == null || code.serviceWorker()) {
            return Stream.empty();
        }
        return Stream.of(
                new CheckModule(declared.declaration(), declared.id(), code.inProject(code.entrypoint()), type));
    }
}
