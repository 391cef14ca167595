package dev.athanor.junit.cloud;

import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.EntrypointEntry;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.Manifest;
import dev.athanor.manifest.WorkerEntry;
import dev.athanor.manifest.WorkerRefEntry;
import dev.athanor.runtime.link.Stack;
import dev.athanor.runtime.link.StackEntry;
import dev.athanor.runtime.rpc.CalledService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Workers of other projects that a stack refers to. In a test there is a worker in the place of each, which answers nothing until the test
 * says what.
 */
final class Strangers {

    private static final String DATE = "2026-04-01";

    private Strangers() {}

    /** An application of its own that consists of them; absent when there are none. */
    static Optional<Manifest> of(Stack stack) {
        List<Fragment> fragments = new ArrayList<>();
        for (StackEntry<WorkerRefEntry> reference : stack.entries(WorkerRefEntry.class)) {
            if (stack.worker(reference.name()).isEmpty()) {
                fragments.add(Fragment.of(reference.declaration(), reference.id(), worker(stack, reference)));
            }
        }
        return fragments.isEmpty() ? Optional.empty() : Optional.of(Manifest.of("strangers", fragments));
    }

    private static WorkerEntry worker(Stack stack, StackEntry<WorkerRefEntry> reference) {
        WorkerEntry plain = WorkerEntry.of("unused", DATE);
        CodeSettings code = new CodeSettings(null, script(stack, reference), null, null, null, null, null, false);
        return new WorkerEntry(
                reference.name(),
                code,
                plain.compatibility(),
                plain.addresses(),
                plain.settings(),
                null,
                plain.triggers(),
                plain.lifecycle(),
                List.of());
    }

    private static String script(Stack stack, StackEntry<WorkerRefEntry> reference) {
        String name = reference.declaration().substring(reference.declaration().lastIndexOf('.') + 1);
        StringBuilder script = new StringBuilder("import { WorkerEntrypoint } from \"cloudflare:workers\";\n")
                .append("const absent = () => { throw new Error(\"The worker ")
                .append(reference.name())
                .append(" belongs to another project. The test says what it answers: cloud.replaceFetch(")
                .append(name)
                .append(".class, …), or cloud.replace(…) of an entrypoint.\"); };\n");
        boolean hasDefault = false;
        for (StackEntry<EntrypointEntry> entrypoint : stack.entries(EntrypointEntry.class)) {
            if (entrypoint.entry().worker().equals(reference.declaration())) {
                boolean isDefault = entrypoint.entry().className().equals(EntrypointEntry.DEFAULT_EXPORT);
                hasDefault |= isDefault;
                script.append("export ")
                        .append(
                                isDefault
                                        ? "default class"
                                        : "class " + entrypoint.entry().className())
                        .append(" extends WorkerEntrypoint { fetch() { absent(); }");
                methods(entrypoint.declaration())
                        .forEach(method -> script.append(' ').append(method).append("() { absent(); }"));
                script.append(" }\n");
            }
        }
        return script.append(hasDefault ? "" : "export default { fetch: absent };\n")
                .toString();
    }

    /** The methods of an interface; none where it is not among the tests' classes under its name. */
    private static List<String> methods(String declaration) {
        try {
            return CalledService.methodsOf(
                    Class.forName(declaration, false, Thread.currentThread().getContextClassLoader()));
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }
}
