package dev.athanor.local.standin;

import dev.athanor.local.account.AccountStore;
import dev.athanor.local.account.ContentStore;
import dev.athanor.local.account.DataDirectory;
import dev.athanor.local.account.Script;
import dev.athanor.local.account.Vault;
import dev.athanor.local.workerd.MiniflareWorkerd;
import dev.athanor.local.workerd.ScriptExport;
import dev.athanor.local.workerd.WorkerdEvents;
import dev.athanor.runtime.toolchain.NodeToolchain;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Has workerd load each script once. It runs nothing else, and starts with the first script that is asked about; one object does
 * for many clouds.
 */
public final class ProbedExports implements ExportsOf, AutoCloseable {

    private static final WorkerdEvents SILENT = new WorkerdEvents() {
        @Override
        public void invoked(JsonNode invocation) {}

        @Override
        public void logged(String worker, String level, String text) {}

        @Override
        public void noticed(String text) {}
    };

    private final Path path;
    private final Map<Code, SortedMap<String, ScriptExport>> known = new ConcurrentHashMap<>();
    private Running running = Running.NOTHING;

    /**
     * Nothing is started yet.
     *
     * @param path a directory that nothing else uses
     */
    public ProbedExports(Path path) {
        this.path = path;
    }

    /** What makes a difference to what a script exports. */
    private record Code(
            List<Script.Module> modules,
            @Nullable String mainModule,
            String compatibilityDate,
            String compatibilityFlags,
            List<ObjectNode> values,
            Map<String, String> secrets) {

        static Code of(Script script, Map<String, String> secrets) {
            List<ObjectNode> values = script.bindings().stream()
                    .filter(binding -> binding.has("text")
                            || binding.has("json")
                            || binding.path("type").asString("").equals("secret_key"))
                    .toList();
            return new Code(
                    script.modules(),
                    script.mainModule(),
                    script.settings().path("compatibility_date").asString(""),
                    script.settings().path("compatibility_flags").toString(),
                    values,
                    Map.copyOf(secrets));
        }
    }

    @Override
    public SortedMap<String, ScriptExport> script(Script script, Map<String, String> secrets, ContentStore modules) {
        return known.computeIfAbsent(Code.of(script, secrets), code -> probe(script, secrets, modules));
    }

    private synchronized SortedMap<String, ScriptExport> probe(
            Script script, Map<String, String> secrets, ContentStore modules) {
        if (running == Running.NOTHING) {
            running = Running.start(path);
        }
        return running.probe(script, secrets, modules);
    }

    @Override
    public synchronized void close() {
        running.close();
        running = Running.NOTHING;
    }

    /** What loads scripts. */
    private interface Running extends AutoCloseable {

        Running NOTHING = new Running() {
            @Override
            public SortedMap<String, ScriptExport> probe(
                    Script script, Map<String, String> secrets, ContentStore modules) {
                throw new IllegalStateException("nothing runs");
            }

            @Override
            public void close() {}
        };

        SortedMap<String, ScriptExport> probe(Script script, Map<String, String> secrets, ContentStore modules);

        @Override
        void close();

        static Running start(Path path) {
            DataDirectory directory = DataDirectory.open(path);
            MiniflareWorkerd workerd = MiniflareWorkerd.start(
                    new NodeToolchain(System.getenv()).install(text -> {}),
                    directory,
                    AccountStore.inMemory(),
                    Vault.inMemory(),
                    1024,
                    SILENT);
            return new Loading(directory, workerd, new ContentStore(directory.directory("modules")));
        }
    }

    private record Loading(DataDirectory directory, MiniflareWorkerd workerd, ContentStore copies) implements Running {

        @Override
        public SortedMap<String, ScriptExport> probe(Script script, Map<String, String> secrets, ContentStore modules) {
            script.modules().forEach(module -> copies.keep(module.digest(), modules.read(module.digest())));
            return workerd.probe(script, secrets);
        }

        @Override
        public void close() {
            workerd.close();
            directory.close();
        }
    }
}
