package dev.athanor.cli;

import dev.athanor.manifest.AddressSettings;
import dev.athanor.manifest.Binding;
import dev.athanor.manifest.CodeSettings;
import dev.athanor.manifest.CompatibilitySettings;
import dev.athanor.manifest.DeclaredTarget;
import dev.athanor.manifest.Fragment;
import dev.athanor.manifest.KvNamespaceEntry;
import dev.athanor.manifest.LifecycleSettings;
import dev.athanor.manifest.ManifestEntry;
import dev.athanor.manifest.ManifestJson;
import dev.athanor.manifest.RuntimeSettings;
import dev.athanor.manifest.SecretTarget;
import dev.athanor.manifest.TriggerSettings;
import dev.athanor.manifest.WorkerEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small project, as the compiler leaves it: a worker with a KV namespace and a secret. */
record SampleProject(Path directory) {

    SampleProject {
        try {
            write(directory, "pom.xml", "<project><artifactId>greeter</artifactId></project>\n");
            write(directory, "src/main/worker/web.ts", """
                    export default { fetch: (): Response => new Response("hello") };
                    """);
            declare(directory, "demo.Names", "names", KvNamespaceEntry.of(null));
            declare(directory, "demo.Web", "web", web());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkerEntry web() {
        return new WorkerEntry(
                null,
                CodeSettings.of("src/main/worker/web.ts", true),
                CompatibilitySettings.of("2026-04-01"),
                AddressSettings.PUBLIC,
                RuntimeSettings.NONE,
                null,
                TriggerSettings.NONE,
                LifecycleSettings.NONE,
                List.of(
                        new Binding("NAMES", "names", new DeclaredTarget("demo.Names")),
                        new Binding("API_KEY", "apiKey", new SecretTarget("GREETER_API_KEY"))));
    }

    private static void declare(Path directory, String declaration, String id, ManifestEntry entry) throws IOException {
        Fragment fragment = Fragment.of(declaration, id, entry);
        write(directory, "target/classes/" + fragment.path(), ManifestJson.write(fragment));
    }

    static void write(Path directory, String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
